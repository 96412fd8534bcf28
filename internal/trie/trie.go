package trie

// A Node is one element of the array:
//
//	bits  0–15  label: the code on the arc into the node, 0 for an empty slot
//	bits 16–39  base: index of the children's origin, 0 for a node without children
//	bits 40–55  cost of the key that ends here
//	bit  56     a key ends here
//	bits 57–63  what class the key is of, as the caller numbers classes
type Node uint64

// maxLen is the number of nodes an array can have at most.
const maxLen = 1 << 24

const (
	baseShift = 16
	costShift = 40
	keyBit    = 56
	classBit  = 57
)

// Label returns the code on the arc into n.
func (n Node) Label() uint16 { return uint16(n) }

// Base returns the index of n's children: child c is at Base()+c. It is 0 where n has none.
func (n Node) Base() uint32 { return uint32(n>>baseShift) & (maxLen - 1) }

// Cost returns the cost of the key that ends at n.
func (n Node) Cost() uint16 { return uint16(n >> costShift) }

// IsKey reports whether a key ends at n.
func (n Node) IsKey() bool { return n>>keyBit&1 != 0 }

// KeyBit returns 1 where a key ends at n, else 0.
func (n Node) KeyBit() uint8 { return uint8(n>>keyBit) & 1 }

// Class returns the class of the key that ends at n.
func (n Node) Class() uint8 { return uint8(n >> classBit) }

// Root is the index of the root node.
const Root = 0
