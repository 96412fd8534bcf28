// Package head renders what an article says about itself for the <head> of its page: the meta
// description, Open Graph properties and a JSON-LD NewsArticle.
//
// All functions are pure; each returns a fragment that can be put between <head> and </head> as it is. Every
// value is escaped for the place where it stands, so titles with quotes, < or </script> do no harm.
// Fields that are empty are left out.
package head
