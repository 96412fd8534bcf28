// Package keywords is the engine behind the package keywords of the module's root: it
// finds the candidates of a document, describes them by features, scores them and
// chooses a list. The generator and the evaluation use it too, so that the face need
// not export what is theirs alone.
package keywords
