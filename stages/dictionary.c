#include "stages/dictionary.h"
const struct dictionary_entry *dictionary_find(struct slice name){(void)name;return 0;}
