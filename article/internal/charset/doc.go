// Package charset decodes pages to UTF-8: by byte order mark, by what the HTTP
// header or the page declares, and, where that is missing or a lie, by decoding a
// sample in every likely encoding and keeping the one that reads as Chinese.
//
// Known encodings are UTF-8, UTF-16, GB18030 (with GBK and GB2312), Big5 (with
// HKSCS), and any other that the page names and golang.org/x/text knows. No
// character is replaced silently: bytes that are no characters are left out and
// counted, and a page that has more than a few is an error.
package charset
