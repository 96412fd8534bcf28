package charset

import "bytes"

// binaries are what files that are no pages begin with, and what they are called.
// source: the signatures of the formats' own specifications
var binaries = [...]struct{ magic, name string }{
	{"%PDF-", "a PDF file"},
	{"PK\x03\x04", "a ZIP file, or a document in one (docx, odt, epub)"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (doc, xls, ppt)"},
	{"\x89PNG\r\n\x1a\n", "a picture (PNG)"},
	{"\xff\xd8\xff", "a picture (JPEG)"},
	{"GIF8", "a picture (GIF)"},
	{"7z\xbc\xaf\x27\x1c", "a 7z archive"},
	{"Rar!\x1a\x07", "a RAR archive"},
	{"\x7fELF", "a program"},
}

// binary says what file src is that nobody wrote as a page, "" where that is not known.
func binary(src []byte) string {
	for _, b := range binaries {
		if bytes.HasPrefix(src, []byte(b.magic)) {
			return b.name
		}
	}
	return ""
}
