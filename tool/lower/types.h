// types - how a type is spelled in generated code.
#pragma once

#include "parse/parse.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/PrettyPrinter.h>

#include <map>
#include <optional>
#include <string>

namespace rill::lower {

class Types {
 public:
  explicit Types(parse::Unit& unit);

  /// Says that `decl`, a type of the body, is called `name` from the frame.
  void Rename(const clang::NamedDecl* decl, std::string name) { renamed_[decl] = std::move(name); }

  /// Says that `type`, a decltype of the body, is spelled `text` in the frame.
  void Say(const clang::DecltypeType* type, std::string text) { said_[type] = std::move(text); }

  /// From now on types are qualified where they can be, also those that the user wrote.
  void Qualify() { qualify_ = true; }

  /// As the user wrote it: names are found from the frame as they were from the body.
  std::string Written(clang::QualType type) const;
  /// `type name`, with the declarator where it belongs (`int (*name)(int)`, `int name[3]`).
  std::string Declarator(clang::QualType type, const std::string& name) const;
  /// A deduced type, qualified; none if it has no name that the frame may use (closures, reserved or private names), or is null.
  std::optional<std::string> Deduced(clang::QualType type) const;
  /// `type name` of a deduced type, with the declarator where it belongs.
  std::optional<std::string> DeducedDeclarator(clang::QualType type, const std::string& name) const;
  /// `type` as it can stand in front of a name, a `*` or a `(`: `rill::type<int (*)(int)>`.
  std::string Prefix(clang::QualType type) const { return AsPrefix(type, Written(type)); }

  /// Whether objects of `type` have something to do at the end of their lives; true where that depends on a template.
  static bool NeedsDestruction(clang::QualType type);
  /// Whether no program can tell when an object of `type` is moved or destroyed: trivial, or a class of the standard library made of such.
  static bool IsUnobservable(clang::QualType type);
  /// Whether `type`, once instantiated, may be a reference.
  static bool MayBeReference(clang::QualType type);
  /// `text` as a return type: `const` on a scalar is ignored there, with a warning.
  static std::string Returned(clang::QualType type, const std::string& text);
  static bool IsScalar(clang::QualType type);
  /// Whether the elements of a braced list for `type` are made where they stay; false where that depends on a template.
  static bool IsAggregate(clang::QualType type);
  /// The array that `type` is, if its initialiser says how long it is and Clang has not counted that; else null.
  static const clang::ArrayType* Unbounded(const clang::ASTContext& context, clang::QualType type);
  unsigned long Size(clang::QualType type) const;
  unsigned long Alignment(clang::QualType type) const;

 private:
  std::optional<std::string> AliasName(const clang::TypedefNameDecl* alias) const;
  bool Complete(clang::QualType type) const;
  clang::QualType Spelled(clang::QualType type) const;
  static std::string AsPrefix(clang::QualType type, const std::string& text);
  std::string Renamed(clang::QualType type, std::string text) const;

  parse::Unit& unit_;
  clang::PrintingPolicy policy_;
  std::map<const clang::NamedDecl*, std::string> renamed_;
  std::map<const clang::DecltypeType*, std::string> said_;
  bool qualify_ = false;
};

}  // namespace rill::lower
