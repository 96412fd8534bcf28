package tagging

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/plain"
)

// vocabulary counts the tags and the descriptions of the posts that were looked at.
type vocabulary struct {
	mu           sync.Mutex
	posts        int
	tags         map[string]int
	descriptions map[string][]string // the posts that have it
}

// fewPosts is how many posts are too few for their tags to say anything.
const fewPosts = 10

func (v *vocabulary) add(p *post) {
	old, _, err := p.get(p.tags)
	if err != nil {
		return
	}
	tags := p.split(p.tags, old)
	description, _, _ := p.get(p.description)
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.tags == nil {
		v.tags, v.descriptions = map[string]int{}, map[string][]string{}
	}
	v.posts++
	for _, t := range tags {
		v.tags[t]++
	}
	if d := strings.TrimSpace(description.Text); d != "" {
		v.descriptions[d] = append(v.descriptions[d], p.name)
	}
}

// report says which tags are of little use: those of one post, and those that are the
// same but for how they are written; and which posts share a description.
func (v *vocabulary) report(say func(format string, args ...any)) {
	shared := 0
	for _, d := range slices.Sorted(maps.Keys(v.descriptions)) {
		names := v.descriptions[d]
		if len(names) < 2 {
			continue
		}
		if shared++; shared <= most {
			slices.Sort(names)
			say("%d posts share the description %q: %s", len(names), plain.Clean(d), some(names, ", "))
		}
	}
	if shared > most {
		say("%d more descriptions are shared", shared-most)
	}
	if v.posts < fewPosts {
		return
	}
	var once, alike []string
	spellings := map[string][]string{}
	for _, t := range slices.Sorted(maps.Keys(v.tags)) {
		if v.tags[t] == 1 {
			once = append(once, t)
		}
		key := strings.NewReplacer(" ", "", "-", "", "_", "", "·", "").Replace(hanzi.FoldString(t))
		spellings[key] = append(spellings[key], t)
	}
	for _, key := range slices.Sorted(maps.Keys(spellings)) {
		if same := spellings[key]; len(same) > 1 {
			alike = append(alike, strings.Join(same, " = "))
		}
	}
	if len(once) > 0 {
		say("%d of %d tags are used once: %s", len(once), len(v.tags), plain.Clean(some(once, ", ")))
	}
	if len(alike) > 0 {
		say("the same tag, written differently: %s", plain.Clean(some(alike, "; ")))
	}
}

// most is how much of a list is said.
const most = 8

// some names the first of a list.
func some(list []string, between string) string {
	if len(list) > most {
		return strings.Join(list[:most], between) + " …"
	}
	return strings.Join(list, between)
}
