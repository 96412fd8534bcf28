package hanzi

// IndexAny returns where in s the first of marks stands, −1 where none does, as strings.IndexAny does. It is quick for
// Chinese characters, of which marks has none.
func IndexAny(s, marks string) int {
	var last uint64 // the lowest bits of the bytes of marks, which most marks of a text end in none of
	for i := range len(marks) {
		last |= 1 << (marks[i] & 63)
	}
	for i := 0; i < len(s); {
		if _, han := HanAt(s, i); han {
			i += 3
			continue
		}
		_, n := Plain(s[i:])
		if last>>(s[i+n-1]&63)&1 != 0 && holds(marks, s[i:i+n]) {
			return i
		}
		i += n
	}
	return -1
}

// ContainsAny reports whether one of marks stands in s; see IndexAny.
func ContainsAny(s, marks string) bool { return IndexAny(s, marks) >= 0 }
