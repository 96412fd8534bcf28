package keywords

// PhraseBits is the width of what the table of phrases says of one: how many
// articles of a hundred thousand have it (log₂, 4 bits), how free its left and right
// neighbour are (entropy in half nats, 3 bits each), and how much its words attract each
// other (pointwise mutual information in nats and a half, 3 bits).
const PhraseBits = 13

// PhraseValue packs df (a count over articles), the entropies of the neighbours and the
// mutual information, in nats.
func PhraseValue(df int, left, right, pmi float64) uint32 {
	return uint32(logBin(int32(df), 15))<<9 | uint32(clampBin(float32(left*2), 7))<<6 | uint32(clampBin(float32(right*2), 7))<<3 | uint32(clampBin(float32(pmi/1.5), 7))
}

// Hash returns the key of a string in the tables: of its folded characters.
func Hash(s string) uint64 { return hashWord(s) }
