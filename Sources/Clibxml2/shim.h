// Debian's libxml2 is built with ICU, whose headers contradict those that Foundation brings.
// Only the layout of a struct that is not used here depends on it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlerror.h>
