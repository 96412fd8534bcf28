// Package summary is the engine of summaries and descriptions: it reads what each sentence of a document is,
// ranks sentences by a learned model, and chooses among the ways to shorten and join them.
//
// Products that are added are rounded first, float32(x*y): a processor that fuses them would choose otherwise.
package summary
