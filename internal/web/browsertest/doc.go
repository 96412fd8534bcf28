// Package browsertest drives the web page of `tiyao serve` in a real browser. It is a
// module of its own, so that the browser's driver is no dependency of tiyao.
//
// Without Chromium or Chrome the tests are skipped. TIYAO_SHOTS=DIR writes screenshots
// of the page in its sizes and colours to a folder.
package browsertest
