# odd-bytes.py - writes sources whose bytes an editor would not keep.
def write(name, data):
    with open(name, "wb") as file:
        file.write(data)

write("bom.cpp", b"\xef\xbb\xbf// BOM\nint main() {}\n")
write("crlf.cpp", b"#define A 1 + \\\r\n  2\r\n#if 0\r\nx\r\n#endif\r\nint main() {\r\n  return A;\r\n}\r\n")
write("latin1.cpp", b"// caf\xe9 \xff\nconst char* s = \"\xe9\xe8\"; // \x80\nint main() {}\n")
write("utf8.cpp", "int größe = 1; // ✓\nconst char* s = \"日本\";\n".encode())
write("no-newline.cpp", b"int main() {}\n#define LAST")
write("empty.cpp", b"")
write("utf16.cpp", "int main() {}\n".encode("utf-16"))
write("long.cpp", b"".join(b"int f%d(int x) { return x + %d; }\n" % (i, i) for i in range(50000)))
write("wide.cpp", b"int a[] = {" + b"1," * 500000 + b"};\n")
