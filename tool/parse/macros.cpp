// macros.cpp - what the preprocessor made of the user's macros.
#include "parse/macros.h"

#include <clang/Lex/MacroInfo.h>
#include <clang/Lex/PPCallbacks.h>

namespace rill::parse {

class MacroRecorder : public clang::PPCallbacks {
 public:
  MacroRecorder(clang::Preprocessor& preprocessor, const bool& active, MacroRecord& record)
      : sources_(preprocessor.getSourceManager()), active_(active), record_(record) {}

  void MacroExpands(const clang::Token& name, const clang::MacroDefinition& definition, clang::SourceRange range,
                    const clang::MacroArgs*) override {
    const clang::MacroInfo* macro = definition.getMacroInfo();
    if (!active_ || !macro) return;
    MacroUse use;
    use.at = range.getBegin();
    use.name = name.getIdentifierInfo();
    const llvm::StringRef spelling = use.name->getName();
    if (macro->isBuiltinMacro())
      use.place = spelling == "__LINE__" || spelling == "__FILE__" || spelling == "__FILE_NAME__" || spelling == "__BASE_FILE__" ||
                  spelling == "__COUNTER__" || spelling == "__INCLUDE_LEVEL__";
    for (const clang::Token& token : macro->tokens()) use.pastes |= token.isOneOf(clang::tok::hash, clang::tok::hashhash);
    use.is_assert = spelling == "assert" && sources_.isInSystemHeader(macro->getDefinitionLoc());
    record_.uses.push_back(use);
  }

 private:
  const clang::SourceManager& sources_;
  const bool& active_;
  MacroRecord& record_;
};

llvm::StringRef PlainDigraph(const clang::Token& token) {
  if (token.isAnnotation() || token.getLength() != 2) return "";
  switch (token.getKind()) {
    case clang::tok::l_brace: return "{ ";
    case clang::tok::r_brace: return " }";
    case clang::tok::l_square: return "[ ";
    case clang::tok::r_square: return " ]";
    default: return "";
  }
}

TokenWatcher RecordMacros(clang::Preprocessor& preprocessor, const bool& active, MacroRecord& record) {
  preprocessor.addPPCallbacks(std::make_unique<MacroRecorder>(preprocessor, active, record));
  return [&active, &record](const clang::Token& token) {
    if (!active || token.isAnnotation()) return;
    if (!PlainDigraph(token).empty()) record.digraphs.push_back(token);
    if (!token.getLocation().isMacroID()) return;
    // What rill itself puts behind a token has its place (handlers.h).
    if (record.tokens.empty() || record.tokens.back().getLocation() != token.getLocation()) record.tokens.push_back(token);
  };
}

}  // namespace rill::parse
