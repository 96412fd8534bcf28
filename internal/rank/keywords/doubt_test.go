package keywords

import "testing"

func TestReadDoubts(t *testing.T) {
	all, err := readDoubts(doubtsText)
	if err != nil {
		t.Fatal(err)
	}
	for k, d := range all {
		if d.score >= 0 {
			t.Errorf("%s: a higher score makes no more doubt, %d", DoubtKinds[k], d.score)
		}
		for _, n := range DoubtFeatures() {
			if len(d.of[n]) != featLevels[n] {
				t.Errorf("%s %s: %d weights", DoubtKinds[k], featNames[n], len(d.of[n]))
			}
		}
	}
	for _, bad := range []string{"term", "term words", "term words 1 2", "term nothing 1", "term zone 0 0 0 0 0", "thing base 1", "term base x"} {
		if _, err := readDoubts(bad); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
}
