// macro_values.h - a table, for macro_directives
10, 20,
    30
