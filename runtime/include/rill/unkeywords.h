// unkeywords.h - ends what keywords.h began: `yield` and `yield_from` are ordinary names from here on
#undef yield
#undef yield_from
