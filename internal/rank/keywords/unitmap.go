package keywords

// A unitMap is a number of each unit, 0 where none is set. It takes no memory until one is:
// a large text without names has none.
type unitMap []int32

// at returns the number of unit u.
func (m unitMap) at(u int32) int32 {
	if len(m) == 0 {
		return 0
	}
	return m[u]
}

// set gives the units [a, b) of n a number.
func (m *unitMap) set(a, b int32, number int32, n int) {
	if len(*m) == 0 {
		*m = grow(*m, n)
		clear(*m)
	}
	for u := a; u < b; u++ {
		(*m)[u] = number
	}
}
