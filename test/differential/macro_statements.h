// macro_statements.h - statements, for macro_directives
{
  Tracer t("included");
  for (int i = 0; i < 2; ++i) {
    yield FROM + i;  // once for each FROM
  }
#if FEATURE
  yield n;
#endif
}
