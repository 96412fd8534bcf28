package segment

import (
	"iter"

	"github.com/tiyao/tiyao/internal/lexicon"
	"github.com/tiyao/tiyao/internal/trie"
)

// A role is what a character does in numbers and dates.
type role uint32

const (
	power    role = 1 << 0         // 十 百 千 万 亿: a multiplier
	year     role = 1 << 1         // 年: closes a year of four digits
	date     role = 1 << 4         // 月 日 时: closes a part of a date
	ordinal  role = 1 << 5         // 第: opens an ordinal
	decade   role = 1 << 6         // 0 5 6 7 8 9: opens a year of two digits, as in 98年; 10年 is a time span
	point    role = 1 << 7         // 点: the decimal point in words
	digit    role = 1 << 8         // 一 〇 两 几: a digit in Chinese
	loose    role = 1 << looseBit  // may be part of a word that no dictionary has
	province role = 1 << 9         // 省 邦: behind a transliterated name it is one's
	plural   role = 1 << pluralBit // 们: no word of three characters ends in it
	human    role = 1 << 13        // 人: 老人们 is 老人 们, not 老 人们
	between  role = 1 << 14        // 则 也: no given name ends in it
	rare     role = 1 << 15        // hardly ever a word
	within   role = 1 << withinBit // no character's: the cell is a later one of an atom
	pairing  role = 1 << 22        // of transliterations, and seldom a word: opens names of two characters
	town     role = 1 << 21        // 镇 县 州: a place before it and it are one

	// What a cell begins besides the dictionary's words depends on the roles of three
	// characters. They stand so that shifts alone tell: the odds of a character are those of
	// its own that the next one allows, or the next one and the one behind it together.
	oddShift  = 24 // the odds of the character
	nextShift = 16 // those of the character before that it allows by itself
	bothShift = 8  // those that it allows where the one behind it does too, from bit 0 on
	pairShift = 19 // or where the first one asks for no third

	surname    = role(oddName) << oddShift    // opens Chinese names
	foreign    = role(oddForeign) << oddShift // stands in transliterated names
	meant      = role(oddCut) << oddShift     // begins the word of a cut
	meantAlone = role(oddLone) << oddShift    // begins the word of a cut, whatever follows
	numeral    = role(oddNumeral) << oddShift // digit, power or ordinal
	given      = role(oddName) << nextShift   // can be a given name
	first      = role(oddName) << bothShift   // can open a given name of two
	second     = role(oddName)                // can close one

	opens  = role(oddAtom) << oddShift                     // begins an atom
	anyone = role(oddAtom|oddNumeral|oddLone) << nextShift // what every character allows before it
	meets  = role(oddCut) << nextShift                     // stands behind the first character of a cut
	among  = role(oddForeign)<<bothShift | role(oddForeign)
)

// odds returns what a character of role r0 begins before characters of roles r1 and r2.
func odds(r0, r1, r2 role) odd {
	return odd(r0 >> oddShift & (r1>>nextShift | r1>>bothShift&(r2|r0>>pairShift)))
}

// roleChars are the roles by character.
var roleChars = []struct {
	chars string
	role  role
}{
	{"〇零○一二三四五六七八九两几壹贰叁肆伍陆柒捌玖", digit},
	{"十百千万亿廿卅拾佰仟", power},
	{"056789", decade}, {"年", year}, {"月日时", date}, {"第", ordinal}, {"点", point},
	{"省邦", province}, {"镇乡村市县区州郡旗盟馆斋轩阁堂坊楼居", town}, {"们", plural}, {"人", human}, {"则也都却已将就又仍还曾均亦并再", between},
}

// rareSurnames are family names that the odds of names know as none: characters that are little
// else, so that 郗永安 is no 郗|永安.
const rareSurnames = "郗逄昝亢隗仉亓郄訾笪蒯菅逯郏嵇缑綦郇郐璩钭郦邰郅禚闾厍佴琚眭苌茆酆雒谯仝"

// givenChars are characters of given names that the odds of names know in no such place, or not
// in all.
const givenChars = "彬彤睿奕韬玥栋妮珊坤佑皓咏姣娟珂晗昕煜烨钰铭琛骁婧妤娴婕岚嵘峥琪玮瑾琳瑜珏瑶璐"

// postChars are what the words end in that stand before a name: 记者, 教练, 副书记.
const postChars = "员者长任授师演播席记士手星理警监委帅护练友徒犯嫌"

// titleChars are what words end in that stand behind a family name, beside postChars.
const titleChars = "汉镇村桥路河湾山寨店铺生总统伯叔婶姨爷婆奶哥姐弟妹嫂某氏家后帝妈爸"

// A near is what a character tells of names in it or behind it.
type near uint8

const (
	nearGiven near = 1 << iota // one of givenChars
	nearPost                   // one of postChars
	nearTitle                  // one of titleChars
)

// boundChars are verbs before places, which are no part of an unknown word: 通到岙口镇.
const boundChars = "到在"

// Bits of roles that are used as numbers.
const (
	pluralBit = 12
	withinBit = 29
	looseBit  = 30
)

// codesOf returns the codes of those of chars that lex knows: a lexicon of a user's may lack some.
func codesOf(lex *lexicon.Lexicon, chars string) iter.Seq[uint16] {
	return func(yield func(uint16) bool) {
		for _, r := range chars {
			if c := lex.Code(r); c != 0 && !yield(c) {
				return
			}
		}
	}
}

// rolesByCode returns the roles of the lexicon's characters by code.
func rolesByCode(lex *lexicon.Lexicon) []role {
	roles := make([]role, lex.NumCodes())
	for _, rc := range roleChars {
		for c := range codesOf(lex, rc.chars) {
			roles[c] |= rc.role
		}
	}
	for first, list := range cuts() {
		c := lex.Code(first)
		for k := range list {
			if next := lex.Code(list[k].behind(1)); next != 0 {
				roles[c] |= meant
				roles[next] |= meets
			} else {
				roles[c] |= meantAlone
			}
		}
	}
	for c := range codesOf(lex, givenChars) {
		roles[c] |= given | first | second
	}
	for c := range codesOf(lex, rareSurnames) {
		roles[c] |= surname
	}
	for c := range roles {
		roles[c] |= anyone | nameRoles(lex, uint16(c))
		if roles[c]&(digit|power|ordinal) != 0 {
			roles[c] |= numeral
		}
	}
	for c := range codesOf(lex, boundChars) {
		roles[c] &^= loose
	}
	return roles
}

// rolesInNames are the roles of the parts that a character can play in a person's name.
var rolesInNames = [lexicon.NumName]role{
	lexicon.NameSurname: surname, lexicon.NameFirst: first, lexicon.NameSecond: second,
	lexicon.NameOnly: given, lexicon.NameForeign: foreign | among,
}

// nameRoles returns what the character of code c does in names.
func nameRoles(lex *lexicon.Lexicon, c uint16) role {
	r := role(0)
	for part, cost := range lex.Names(c) {
		if cost != lexicon.MaxCost {
			r |= rolesInNames[part]
		}
	}
	n := child(lex.Node(lex.Node(trie.Root).Base()+uint32(c)), c)
	if c != 0 && (!n.IsKey() || n.Cost() > 12*nat) {
		r |= rare | given | second
	}
	if r&foreign != 0 && n.IsKey() && n.Cost() > 10*nat {
		r |= pairing
	}
	if looseTags>>n.Class()&1 != 0 {
		r |= loose
	}
	return r
}

// role returns what the character of cell i does, whatever its kind.
func (w *worker) role(i int) role { return w.open.all[w.cells[i].code].role }
