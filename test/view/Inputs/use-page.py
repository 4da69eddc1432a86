# use-page.py CHROMIUM PAGE - uses a page of `rill view` in a browser without a display: points, clicks, presses keys, and prints what
# the page did. What the page would load from elsewhere, and errors of its script, are printed too.
import re
import subprocess
import sys
import tempfile

USE = """
<script>
addEventListener("error", (event) => { document.documentElement.dataset.failed = event.message; });
document.addEventListener("securitypolicyviolation", (event) => { document.documentElement.dataset.failed = "blocked " + event.blockedURI; });
</script>
"""
DRIVE = """
<script>
{
  const say = [];
  const marked = (name) => [...document.querySelectorAll(".code li." + name)].map((line) => line.id).join(" ");
  const line = (text, pane) => [...document.querySelectorAll(pane + " .code li")].find((each) => each.textContent.includes(text));
  const source = document.getElementById("source"), lowered = document.getElementById("lowered");
  line("yield text", "#source").dispatchEvent(new MouseEvent("mousemove", { bubbles: true }));
  say.push("hover: " + marked("mark"));
  source.dispatchEvent(new MouseEvent("mouseleave"));
  say.push("left: " + marked("mark"));
  line("rill_run.suspend(", "#lowered").click();
  say.push("click: " + [...document.querySelectorAll("#source li.pin")].map((each) => each.textContent.trim()).join("|"));
  say.push("state: " + [...document.querySelectorAll(".state.mark")].map((each) => each.dataset.state).join(" "));
  const key = (pane, name) => pane.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
  key(lowered, "Enter");
  say.push("enter: " + document.activeElement.id);
  key(source, "ArrowUp");
  say.push("up: " + document.querySelector("#source li.pin").textContent.trim());
  key(source, "Escape");
  say.push("escape: " + marked("pin"));
  document.querySelector(".state[data-state^=line]").dispatchEvent(new MouseEvent("click", { bubbles: true }));
  say.push("state clicked: " + document.querySelector("#source li.pin").textContent.trim());
  document.getElementById("theme").click();
  say.push("theme: " + document.documentElement.dataset.theme);
  say.push("failed: " + (document.documentElement.dataset.failed || "nothing"));
  const out = document.createElement("pre");
  out.id = "said";
  out.textContent = say.join("\\n");
  document.body.append(out);
}
</script>
"""

with open(sys.argv[2], encoding="utf-8") as file:
    page = file.read()
with tempfile.TemporaryDirectory() as directory:
    name = directory + "/page.html"
    with open(name, "w", encoding="utf-8") as file:
        file.write(page.replace("<style>", USE + "<style>", 1).replace("</body>", DRIVE + "</body>", 1))
    run = subprocess.run([sys.argv[1], "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--user-data-dir=" + directory + "/profile",
                          "--dump-dom", "file://" + name], capture_output=True, text=True, timeout=100)
said = re.search(r'<pre id="said">(.*?)</pre>', run.stdout, re.S)
print(said.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") if said else "nothing\n" + run.stdout[-300:] + run.stderr[-500:])
