// layout.cpp - where the objects of the frame classes lie, as Clang lays the lowered source out.
#include "driver/layout.h"

#include <clang/AST/ASTConsumer.h>
#include <clang/AST/ASTContext.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/RecordLayout.h>
#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/Frontend/FrontendAction.h>

#include <algorithm>
#include <map>

namespace rill::driver {

using namespace clang;

// A frame class has a state; nobody else has a member of that name.
static bool IsFrame(const CXXRecordDecl* record) {
  return std::any_of(record->field_begin(), record->field_end(), [](const FieldDecl* field) { return field->getName() == "rill_state"; });
}

// The objects that a field holds: raw storage is an anonymous union of those that share it.
static std::vector<const FieldDecl*> Held(const FieldDecl* field) {
  const RecordDecl* record = field->isAnonymousStructOrUnion() ? field->getType()->getAsRecordDecl() : nullptr;
  if (!record || record->field_empty()) return {field};
  return {record->field_begin(), record->field_end()};
}

namespace {

class FrameFinder : public RecursiveASTVisitor<FrameFinder> {
 public:
  std::vector<std::pair<const CXXRecordDecl*, FrameLayout>> found;

  explicit FrameFinder(ASTContext& context) : context_(context) {}

  bool VisitCXXRecordDecl(CXXRecordDecl* record) {
    if (record->isThisDeclarationADefinition() && !record->isInvalidDecl() && IsFrame(record)) Add(record);
    return true;
  }

 private:
  static unsigned long Count(CharUnits units) { return static_cast<unsigned long>(units.getQuantity()); }

  void Add(const CXXRecordDecl* record) {
    FrameLayout frame;
    frame.name = record->getNameAsString();
    frame.dependent = record->isDependentContext();
    bool sound = true;
    unsigned long end = 0;
    bool known = true;  // where the next object of a template begins
    std::vector<unsigned> of;  // the field of the class that holds an object
    std::vector<const FieldDecl*> objects;
    for (const FieldDecl* field : record->fields())
      for (const FieldDecl* held : Held(field)) objects.push_back(held), of.push_back(field->getFieldIndex());
    for (size_t i = 0; i < objects.size(); ++i) {
      const FieldDecl* held = objects[i];
      sound &= !held->isInvalidDecl();
      FieldLayout layout;
      layout.name = held->getNameAsString();
      QualType type = held->getType();
      if (type->isReferenceType() || type->isPointerType()) type = context_.VoidPtrTy;  // whatever it points to
      if (sound && !type->isDependentType() && !type->isIncompleteType()) {
        layout.size = Count(context_.getTypeSizeInChars(type));
        layout.alignment = Count(context_.getTypeAlignInChars(type));
      }
      if (i > 0 && of[i] == of[i - 1]) {
        layout.offset = frame.fields.back().offset;  // of one type with the one before it
      } else if (frame.dependent && layout.size && known) {
        layout.offset = end = (end + *layout.alignment - 1) / *layout.alignment * *layout.alignment;
        end += *layout.size;
      } else {
        known = false;
      }
      frame.fields.push_back(layout);
    }
    if (!sound) return;
    if (!frame.dependent) {
      const ASTRecordLayout& layout = context_.getASTRecordLayout(record);
      for (size_t i = 0; i < frame.fields.size(); ++i)
        frame.fields[i].offset = layout.getFieldOffset(of[i]) / context_.getCharWidth();
      frame.size = Count(layout.getSize());
      frame.alignment = Count(layout.getAlignment());
    }
    found.push_back({record, std::move(frame)});
  }

  ASTContext& context_;
};

class LayoutConsumer : public ASTConsumer {
 public:
  LayoutConsumer(const SourceManager& sources, std::vector<FrameLayout>& frames) : sources_(sources), frames_(frames) {}

  // What functions of other files do says nothing of a layout, unless Clang has to know: it reads constexpr functions, and those whose type they deduce.
  bool shouldSkipFunctionBody(Decl* decl) override { return !sources_.isInMainFile(sources_.getExpansionLoc(decl->getLocation())); }

  void HandleTranslationUnit(ASTContext& context) override {
    FrameFinder finder(context);
    for (Decl* decl : context.getTranslationUnitDecl()->decls())
      if (sources_.isInMainFile(sources_.getExpansionLoc(decl->getLocation()))) finder.TraverseDecl(decl);
    std::stable_sort(finder.found.begin(), finder.found.end(), [&](const auto& a, const auto& b) {
      return sources_.isBeforeInTranslationUnit(a.first->getLocation(), b.first->getLocation());
    });
    std::map<const CXXRecordDecl*, FrameLayout*> by_record;
    for (auto& [record, frame] : finder.found) by_record[record->getCanonicalDecl()] = &frame;
    for (Decl* decl : context.getTranslationUnitDecl()->lookup(&context.Idents.get("rill")))
      if (auto* space = dyn_cast<NamespaceDecl>(decl)) AddStreams(context, *space, by_record);
    for (auto& [record, frame] : finder.found) frames_.push_back(std::move(frame));
  }

 private:
  static void AddStreams(ASTContext& context, NamespaceDecl& space,
                         const std::map<const CXXRecordDecl*, FrameLayout*>& frames) {
    for (NamedDecl* decl : space.lookup(&context.Idents.get("stream"))) {
      auto* generic = dyn_cast<ClassTemplateDecl>(decl);
      if (!generic) continue;
      for (const ClassTemplateSpecializationDecl* special : generic->specializations()) {
        const TemplateArgument& argument = special->getTemplateArgs()[0];
        const CXXRecordDecl* record =
            argument.getKind() == TemplateArgument::Type ? argument.getAsType()->getAsCXXRecordDecl() : nullptr;
        auto frame = record ? frames.find(record->getCanonicalDecl()) : frames.end();
        if (frame == frames.end() || !special->getDefinition() || special->isInvalidDecl() ||
            special->isDependentContext())
          continue;
        frame->second->stream =
            static_cast<unsigned long>(context.getASTRecordLayout(special->getDefinition()).getSize().getQuantity());
      }
    }
  }

  const SourceManager& sources_;
  std::vector<FrameLayout>& frames_;
};

class LayoutAction : public ASTFrontendAction {
 public:
  explicit LayoutAction(std::vector<FrameLayout>& frames) : frames_(frames) {}
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance& compiler, StringRef) override {
    return std::make_unique<LayoutConsumer>(compiler.getSourceManager(), frames_);
  }
  // As if more were to come: then no function of a template is made that only a program would need.
  TranslationUnitKind getTranslationUnitKind() override { return TU_Prefix; }

 private:
  std::vector<FrameLayout>& frames_;
};

}  // namespace

// False: the preamble is not what it was.
static bool Read(const Preamble& preamble, const std::string& lowered, bool whole, std::vector<FrameLayout>& frames) {
  const std::unique_ptr<CompilerInstance> compiler = preamble.CompilerFor(lowered);
  if (!compiler) return true;
  const bool used = !whole && preamble.Use(*compiler);
  LayoutAction action(frames);
  compiler->ExecuteAction(action);
  return !used || !compiler->getDiagnostics().hasFatalErrorOccurred();
}

std::vector<FrameLayout> LayOut(const Preamble& preamble, const std::string& lowered) {
  std::vector<FrameLayout> frames;
  if (Read(preamble, lowered, /*whole=*/false, frames)) return frames;
  preamble.Drop();
  frames.clear();
  Read(preamble, lowered, /*whole=*/true, frames);
  return frames;
}

}  // namespace rill::driver
