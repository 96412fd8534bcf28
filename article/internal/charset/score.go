package charset

import (
	"sort"
	"unicode/utf8"
)

// rank orders the encodings that src may be in, likeliest first. What the page
// declares counts for much, but loses to an encoding in which the page reads
// clearly better.
func rank(src []byte, declared string) []coding {
	sample := middle(src)
	list := []coding{utf8Coding, gb18030, big5, utf16le, utf16be}
	said, ok := lookup(declared)
	if ok && !contains(list, said) {
		list = append(list, said)
	}
	type scored struct {
		coding
		score int
	}
	var all []scored
	for i, c := range list {
		s := score(sample, c, i >= 3 && i <= 4)
		if s == bad {
			continue
		}
		if ok && c.name == said.name {
			s += 150
		}
		all = append(all, scored{c, s})
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].score > all[j].score })
	floor := 0
	if declared != "" && !ok { // another language's, unless it reads well: old pages misspell what they are in
		floor = misspelt
	}
	out := make([]coding, 0, len(all))
	for _, s := range all {
		if s.score > floor {
			out = append(out, s.coding)
		}
	}
	if ok && !contains(out, said) {
		out = append(out, said) // the page's word, when nothing else is left
	}
	return out
}

func contains(list []coding, c coding) bool {
	for _, x := range list {
		if x.name == c.name {
			return true
		}
	}
	return false
}

// middle is the part of src that tells encodings apart best: where bytes above
// ASCII begin, from an even offset.
func middle(src []byte) []byte {
	if len(src) <= sampleSize {
		return src
	}
	i := 0
	for i < len(src) && src[i] < 0x80 {
		i++
	}
	if i == len(src) {
		i = 0
	}
	i &^= 1
	return src[i:min(len(src), i+sampleSize)]
}

const bad = -1 << 20

// misspelt is the score that an encoding must have where the page declares one that is not read.
const misspelt = 500

// score reads a sample as c: the thousandths of its characters beyond ASCII that
// are common in Chinese, less those that are rare, unassigned or no characters.
func score(sample []byte, c coding, wide bool) int {
	var text []byte
	lost := 0
	if c.enc == nil {
		text, lost = valid(sample)
	} else {
		out, err := c.enc.NewDecoder().Bytes(sample)
		if err != nil {
			return bad
		}
		text = out
	}
	t := count(text)
	t.lost += lost
	n := t.good + t.fair + t.poor + t.lost
	if n == 0 {
		if wide && t.ascii > 0 {
			return 900
		}
		return 400
	}
	if wide && t.ascii+t.good*2 < t.poor+t.lost {
		return bad
	}
	// Big5 and GB18030 read each other's bytes as rare characters; UTF-16 read as
	// either is full of control characters.
	s := (t.good*1000 + t.fair*250 - t.poor*1500 - t.lost*2500) / n
	if c.enc == nil && t.lost*maxLost < len(sample)+maxLost && t.good+t.fair > 0 {
		s += 500 // multi-byte UTF-8 does not come about by chance
	}
	return s
}

// A tally counts characters by what they say for the encoding that made them: those
// common in Chinese, others that a text may have, those it hardly has, and bytes that
// are no characters. ASCII says nothing.
type tally struct{ good, fair, poor, lost, ascii int }

// count tallies text.
func count(text []byte) (t tally) {
	for len(text) > 0 {
		r, n := utf8.DecodeRune(text)
		text = text[n:]
		switch {
		case r == utf8.RuneError:
			t.lost++
		case control(r):
			t.poor++
		case r < 0x80:
			t.ascii++
		case common(r):
			t.good++
		case usual(r):
			t.fair++
		default:
			t.poor++
		}
	}
	return t
}

// control says whether r is a control, private or special character, which a page has
// only when it is read wrongly.
func control(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' && r != '\r' && r != '\f' || r >= 0xE000 && r < 0xF900 || r >= 0xFFF0 && r <= 0xFFFF
}

// usual says whether r is of the blocks that Chinese pages use beside ASCII: Han, their
// marks, full-width forms, general punctuation, accented Latin letters.
func usual(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3000 && r < 0x3030 || r >= 0xFF00 && r < 0xFF60 ||
		r >= 0x2010 && r <= 0x2030 || r >= 0xA0 && r < 0x250
}

// common says whether r is among the marks and characters that make up half and
// more of any Chinese text, in either script.
func common(r rune) bool {
	switch r {
	case '，', '。', '、', '：', '；', '“', '”', '「', '」', '《', '》', '！', '？', '（', '）', '\u3000', '·', '—', '…':
		return true
	}
	if r < 0x4E00 || r > 0x9FFF {
		return false
	}
	_, ok := frequent[r]
	return ok
}

var frequent = func() map[rune]struct{} {
	m := make(map[rune]struct{}, 700)
	for _, r := range frequentText {
		m[r] = struct{}{}
	}
	return m
}()

// frequentText is the commonest characters of modern Chinese and their
// traditional forms, from general knowledge of the language; order does not matter.
const frequentText = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔组广省委县村镇农企济经济城乡省市记者新闻网时间来源责任编辑首页电话地址版权所有" +
	"這個們來為國說時會對於著過發後裡還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產車讓認題爾別變總電數報結場計許統區隊決資馬書則聽卻達強難權設記類據邊張該規術領確傳師觀導爭運組廣縣農濟鄉聞網編輯頁話權臺灣華東門處條氣幾義論邊樂無線當經給萬億錢買賣廠價員學習覺親愛臉飛風龍魚鳥黨義務護議論證評語調談請課誰讀變壓環境擊財貿質賽贏趕跡農遠適選還醫針鐘鐵門閱際陽險隨雙雖雜離響頂項順須預領頭題願類飯館驗髮鮮黃點齊"
