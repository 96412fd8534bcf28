package corpus

import "hash/fnv"

// Part returns which of n equal parts of a set the text with this id is in.
func Part(id string, n int) int {
	h := fnv.New32a()
	_, _ = h.Write([]byte(id))
	return int(h.Sum32()>>4) % n
}

// HeldTags reports whether a tagged text is in the part on which the keyword ranker's
// figures are made: of the editor's articles whole outlets and a quarter of the others,
// half of the abstracts, a third of the posts. TV news is held back by date instead.
func HeldTags(set, src, id string) bool {
	switch set {
	case "editor":
		switch src {
		case "raw_xinhua_uhgeval", "rthk-world", "rthk-local":
			return true
		}
		return Part("held "+id, 4) == 0
	case "csl":
		return Part(id, 2) == 0
	case "blogs":
		return Part(id, 3) == 0
	}
	return false
}
