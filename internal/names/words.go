package names

import (
	_ "embed"
	"fmt"
	"slices"
	"sync"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/internal/tagger"
)

//go:embed known.txt
var knownFile string

//go:embed listed.txt
var listedFile string

//go:embed heads.txt
var headsFile string

//go:embed forms.txt
var formsFile string

//go:embed letters.txt
var lettersFile string

// A known name has a type, and some a circle that weak names are believed in.
type known struct {
	kind   tagger.Type
	circle circle
	weak   bool
}

// A circle is a kind of names that stand together.
type circle uint8

const (
	noCircle circle = iota
	team
	firm
	software
	numCircles
)

var circles = map[string]circle{"": noCircle, "team": team, "firm": firm, "software": software}

// A set is a list of words that all mean the same.
type set = *phrase.Table[struct{}]

// A lexicon holds the words of the package's files. A new class of heads.txt, forms.txt or letters.txt is a field here, called as the class
// is, and a line in read, which says which one is missing.
type lexicon struct {
	known  *phrase.Table[known]
	leads  *leadTable
	around *phrase.Table[setting]
	// of heads.txt
	org, loose, event, plain, meeting, eventAfter, eventBefore, productAfter, service, plainService, post, branch,
	mission, theme, alsoOrg, alsoPlace, alsoEvent, shortPlace, plainPlace, farPlace, noFar, storm set
	// of forms.txt
	surname, given, line, suffix, model, craft, ship, bare, none, stop, company, filler, edition, short, generic,
	law, outlet, wire, half, office, hospital, noDepartment, fund, fundAlone, clubBefore, clubBehind, sound,
	townSound, noTown, partner, english, street, behindPlace, landform, noPerson, placeName, seldomPerson, deed,
	seldomPlace, placeAfter, placeBefore, sloganEnd, builtOn, promise, seldomOrg, brandHas, associated, outletTail, noOutlet, desk,
	countyOffice, teamSign, single set
	// of letters.txt
	orgBefore, orgBehind, personBefore, personBehind, goodsBefore, goodsBehind, letterHead, orgWord, firmBehind,
	wornBefore, title, platform, ownLine, common set

	storms []string // the words of storm, in the order of the file

	kinds
}

// Preload reads the words and the divisions of China.
func Preload() {
	words()
	divisions()
}

// words returns the lexicon, read once.
var words = sync.OnceValue(func() *lexicon { return phrase.Must(read()) })

// readKnown reads the names that are known: those of known.txt and listed.txt.
func readKnown() (*phrase.Table[known], error) {
	lines, err := phrase.Parse("known.txt", knownFile)
	if err != nil {
		return nil, err
	}
	listed, err := phrase.Parse("listed.txt", listedFile)
	if err != nil {
		return nil, err
	}
	return phrase.New(append(lines, listed...), func(l *phrase.Line) (known, error) {
		k := known{weak: l.Class == "weak"}
		args := slices.Concat([]string{l.Class}, l.Args, []string{"", ""})
		if k.weak {
			args = args[1:]
		}
		name, of := args[0], args[1]
		var ok bool
		if k.circle, ok = circles[of]; !ok {
			return k, fmt.Errorf("no circle %q", of)
		}
		if k.kind, ok = tagger.ParseType(name); !ok {
			return k, fmt.Errorf("no type %q", name)
		}
		return k, nil
	})
}

// read reads all files of the package.
func read() (x *lexicon, err error) {
	x = &lexicon{}
	if x.known, err = readKnown(); err != nil {
		return nil, err
	}
	var places []phrase.Line // heads of places
	var heads []rune         // the last characters of org and event
	for _, f := range [...]struct {
		name, text string
		into       map[string]*set
	}{
		{"heads.txt", headsFile, map[string]*set{
			"org": &x.org, "loose": &x.loose, "place": &x.place, "event": &x.event, "plain": &x.plain, "meeting": &x.meeting,
			"eventafter": &x.eventAfter, "eventbefore": &x.eventBefore, "productafter": &x.productAfter, "post": &x.post,
			"branch": &x.branch, "mission": &x.mission, "theme": &x.theme, "service": &x.service,
			"plainservice": &x.plainService,
			"alsoorg":      &x.alsoOrg, "alsoplace": &x.alsoPlace, "alsoevent": &x.alsoEvent, "shortplace": &x.shortPlace,
			"plainplace": &x.plainPlace, "farplace": &x.farPlace, "nofar": &x.noFar, "storm": &x.storm,
		}},
		{"forms.txt", formsFile, map[string]*set{
			"surname": &x.surname, "given": &x.given, "line": &x.line, "suffix": &x.suffix, "model": &x.model, "craft": &x.craft,
			"ship": &x.ship, "bare": &x.bare, "none": &x.none, "company": &x.company, "filler": &x.filler,
			"edition": &x.edition, "short": &x.short, "generic": &x.generic, "stop": &x.stop, "law": &x.law,
			"outlet": &x.outlet, "wire": &x.wire, "half": &x.half, "office": &x.office, "hospital": &x.hospital,
			"fund": &x.fund, "fundalone": &x.fundAlone, "clubbefore": &x.clubBefore, "clubbehind": &x.clubBehind,
			"nodepartment": &x.noDepartment, "sound": &x.sound, "townsound": &x.townSound, "notown": &x.noTown,
			"partner": &x.partner, "english": &x.english, "street": &x.street, "behindplace": &x.behindPlace,
			"landform": &x.landform, "noperson": &x.noPerson, "placename": &x.placeName, "seldomperson": &x.seldomPerson,
			"deed": &x.deed, "seldomorg": &x.seldomOrg, "seldomplace": &x.seldomPlace, "placeafter": &x.placeAfter,
			"placebefore": &x.placeBefore, "brandhas": &x.brandHas, "associated": &x.associated,
			"sloganend": &x.sloganEnd, "builton": &x.builtOn, "promise": &x.promise,
			"outlettail": &x.outletTail, "nooutlet": &x.noOutlet,
			"teamsign": &x.teamSign, "desk": &x.desk, "countyoffice": &x.countyOffice, "single": &x.single,
		}},
		{"letters.txt", lettersFile, map[string]*set{
			"orgbefore": &x.orgBefore, "orgbehind": &x.orgBehind, "personbefore": &x.personBefore, "personbehind": &x.personBehind,
			"goodsbefore": &x.goodsBefore, "goodsbehind": &x.goodsBehind, "letterhead": &x.letterHead,
			"orgword": &x.orgWord, "firmbehind": &x.firmBehind, "wornbefore": &x.wornBefore, "title": &x.title,
			"platform": &x.platform, "ownline": &x.ownLine, "common": &x.common,
		}},
	} {
		lines, err := phrase.Parse(f.name, f.text)
		if err != nil {
			return nil, err
		}
		if f.name == "forms.txt" {
			lines = append(lines, news.Speakers.Saying("deed")...)
		}
		places = append(places, phrase.Of(lines, "place")...)
		for _, l := range lines {
			if l.Class != "org" && l.Class != "event" {
				continue
			}
			for w := range l.Words() {
				r, _ := utf8.DecodeLastRuneInString(w.Text)
				heads = append(heads, r)
			}
		}
		x.storms = append(x.storms, phrase.Texts(lines, "storm")...)
		sets, err := phrase.Sets(lines)
		if err != nil {
			return nil, err
		}
		for class, at := range f.into {
			if *at = sets[class]; *at == nil {
				return nil, fmt.Errorf("%s: no class %s", f.name, class)
			}
		}
		if len(sets) != len(f.into) {
			return nil, fmt.Errorf("%s: %d classes, want %d", f.name, len(sets), len(f.into))
		}
	}
	if err := x.readKinds(places); err != nil {
		return nil, err
	}
	if x.around, err = readAround(); err != nil {
		return nil, err
	}
	x.leads = newLeads(x, heads)
	return x, nil
}
