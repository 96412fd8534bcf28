// Command fit fits the weights of attach, and says how good they are on passages that were
// held out of the fit.
//
//	go run ./stats/internal/attach/fit -out FILE PASSAGES.jsonl... CASES.txt...
//	go run ./stats/internal/attach/fit -folds 8 -calibrate real.jsonl PASSAGES.jsonl...
//
// A line of a file of passages is {"id", "title", "text", "stats": [{"text", "start",
// "subject", "scope", "period"}]}, start in characters; a file of cases is one of
// stats/testdata. Every decision is a choice among candidates with features; the fit
// maximises the likelihood of the right ones with an L2 penalty, by Adam, first with the
// truth for the figures before, then with its own decisions too. With -folds N, N models
// are fitted, each on the passages outside of one part, and scored on that part;
// -calibrate fits confidence to their decisions; -wrong FIELD prints what is wrong;
// -choose FIELD -greedy or -forward looks for templates that help. -off-scope and
// -off-period make an empty field likelier: a wrong one is worse.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"math"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/attach"
	"github.com/tiyao/tiyao/stats/internal/read"
)

type gold struct {
	Text                   string
	Start                  int
	Kind                   string
	Value, Lower           any
	Subject, Scope, Period string
	b, e                   int
}

type para struct {
	in    *attach.Paragraph
	found []read.Figure
	gold  []*gold // of each figure
	got   []attach.Fields
}

type passage struct {
	ID, Title, Text string
	Stats           []*gold
	paras           []*para
	set             string
	doc             *segment.Document
	fold            int
}

var (
	l2        = [3]*float64{
		attach.Period:  flag.Float64("l2-period", 6, "penalty of the weights of the field"),
		attach.Subject: flag.Float64("l2-subject", 1, ""),
		attach.Scope:   flag.Float64("l2-scope", 8, ""),
	}
	epochs    = flag.Int("epochs", 150, "")
	folds     = flag.Int("folds", 5, "")
	out       = flag.String("out", "", "")
	pred      = flag.String("pred", "", "")
	wrong     = flag.String("wrong", "", "field whose errors are printed")
	offScope  = flag.Int("off-scope", 0, "")
	offPeriod = flag.Int("off-period", 0, "")
	seen      = flag.Bool("seen", false, "score what was fitted on")
	verbose   = flag.Bool("v", false, "")
	show      = flag.String("show", "", "passage whose decisions are shown")
	rounds    = flag.Int("rounds", 1, "")
	greedy    = flag.Bool("greedy", false, "drop templates while the held-out likelihood grows")
	pick      = flag.String("choose", "", "field whose templates are chosen")
	short     = flag.Float64("short", 3, "what a passage of one or two sentences counts for")
	made      = flag.Float64("made", 0.5, "")
	calibrate = flag.String("calibrate", "", "set that confidence is fitted on")
	ceil      = flag.String("oracle", "", "field whose truths that are no candidate are listed, or all for the sums alone")
	chain     = flag.Float64("chain", 0, "")
	truth     = flag.Bool("truth", false, "score each decision with the truth for the figures before")
	keep      = flag.String("keep", "", "")
	forward   = flag.Bool("forward", false, "")
	drops     [3]string
	drop      = flag.String("drop", "", "feature name prefixes to leave out")
)

func main() {
	flag.StringVar(&drops[0], "drop-period", "", "")
	flag.StringVar(&drops[1], "drop-subject", "", "")
	flag.StringVar(&drops[2], "drop-scope", "", "")
	flag.Parse()
	seg, err := segment.New()
	if err != nil {
		panic(err)
	}
	all := make([]*passage, 0, 512)
	for _, a := range flag.Args() {
		all = append(all, load(seg, a)...)
	}
	if *ceil != "" {
		oracle(all)
		return
	}
	if *out != "" {
		w := train(all, -1)
		if err := os.WriteFile(*out, []byte(attach.Write(w)), 0o600); err != nil {
			panic(err)
		}
	}
	ex := examples(all, -1, nil)
	for f := range ex {
		c, ft, o := 0, 0, 0
		for _, e := range ex[f] {
			c += len(e.feats)
			for _, x := range e.feats {
				ft += len(x)
			}
			if e.weight == 1 {
				o++
			}
		}
		fmt.Println(attach.Field(f), "examples", len(ex[f]), "exact", o, "candidates", c, "features", ft)
	}
	for f := attach.Period; f <= attach.Scope; f++ {
		if strings.Contains(*pick, f.String()) {
			choose(all, f)
		}
	}
	if *pick != "" {
		return
	}
	if *folds > 0 {
		res := make([][][]guess, *folds)
		var wg sync.WaitGroup
		sem := make(chan bool, 2)
		for f := range *folds {
			wg.Add(1)
			go func() {
				defer wg.Done()
				sem <- true
				tf := f
				if *seen {
					tf = -1
				}
				w := train(all, tf)
				for _, p := range all {
					if p.fold == f {
						res[f] = append(res[f], apply(p, w))
					} else {
						res[f] = append(res[f], nil)
					}
				}
				<-sem
			}()
		}
		wg.Wait()
		report(all, res)
	}
}

type guess struct {
	p    *passage
	f    *attach.Figure
	g    *gold
	a    attach.Fields
	conf [4]int32
}

func clean(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r > 0x7f && !strings.ContainsRune("，。、；：“”‘’（）《》「」－—～·【】％", r), r >= '0' && r <= '9', r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
			b.WriteRune(r)
		}
	}
	return b.String()
}

func overlap(a, b string) float64 {
	a, b = clean(a), clean(b)
	m := map[rune]int{}
	n, h := 0, 0
	for _, r := range a {
		m[r]++
		n++
	}
	for _, r := range b {
		n++
		if m[r] > 0 {
			m[r]--
			h++
		}
	}
	if n == 0 {
		return 0
	}
	return 2 * float64(h) / float64(n)
}

// load reads passages with their figures: JSON lines, or a table of cases.
func load(seg *segment.Segmenter, path string) (out []*passage) {
	var all []*passage
	if strings.HasSuffix(path, ".txt") {
		all = table(path)
	} else {
		var err error
		if all, err = corpus.ReadAll[*passage](path); err != nil {
			panic(err)
		}
		for _, p := range all {
			offs := make([]int, 0, len(p.Text))
			for i := range p.Text {
				offs = append(offs, i)
			}
			offs = append(offs, len(p.Text))
			for _, g := range p.Stats {
				g.b = offs[g.Start]
				g.e = g.b + len(g.Text)
			}
		}
	}
	for _, p := range all {
		p.set = path
		h := fnv.New32a()
		_, _ = h.Write([]byte(p.ID))
		x := h.Sum32()
		x ^= x >> 15
		x *= 0x2c1b3c6d
		x ^= x >> 12
		p.fold = int(x>>3) % max(1, *folds)
		p.doc = seg.Read(segment.Source{Title: p.Title, Body: p.Text})
		p.join()
		out = append(out, p)
	}
	return out
}

// weight is what a passage counts for: passages of newspapers more than sentences made up.
func (p *passage) weight() float64 {
	if strings.HasSuffix(p.set, ".txt") {
		return *made
	}
	if len(p.Text) < 400 { // a line of its own: few, and plainer
		return *short
	}
	return 1
}

// table reads a file of cases of the package.
func table(path string) (out []*passage) {
	b, err := os.ReadFile(path)
	if err != nil {
		panic(err)
	}
	dash := func(s string) string {
		if s = strings.TrimSpace(s); s == "-" {
			return ""
		}
		return s
	}
	for _, l := range strings.Split(string(b), "\n") {
		switch {
		case strings.TrimSpace(l) == "" || l[0] == '#':
		case l[0] == '\t' || l[0] == ' ':
			p := out[len(out)-1]
			c := strings.Split(l, " | ")
			if len(c) < 7 {
				panic(path + ": " + l)
			}
			t := strings.TrimSpace(c[0])
			at := 0
			if n := len(p.Stats); n > 0 {
				at = p.Stats[n-1].e
			}
			i := strings.Index(p.Text[at:], t)
			if i < 0 {
				panic(path + ": " + l)
			}
			p.Stats = append(p.Stats, &gold{Text: t, b: at + i, e: at + i + len(t), Subject: dash(c[3]), Scope: dash(c[4]), Period: dash(c[5])})
		default:
			out = append(out, &passage{ID: l, Text: l})
		}
	}
	return out
}

// join finds the figures of p and the labelled one of each.
func (p *passage) join() {
	var x read.Reader
	tok := 0
	for _, s := range p.doc.Paragraphs {
		for tok < len(p.doc.Tokens) && p.doc.Tokens[tok].End <= s.Start {
			tok++
		}
		if !read.Possible(p.Text[s.Start:s.End]) {
			continue
		}
		found := x.Paragraph(p.doc, s, tok)
		q := &para{in: attach.Input(p.doc, s, tok, &x, found), found: append([]read.Figure(nil), found...), gold: make([]*gold, len(found))}
		p.paras = append(p.paras, q)
	}
	for _, g := range p.Stats {
		best, bo := -1, 0
		var bq *para
		for _, q := range p.paras {
			for i := range q.in.Figures {
				if o := min(g.e, q.in.Figures[i].End) - max(g.b, q.in.Figures[i].Start); q.gold[i] == nil && o > bo {
					best, bo, bq = i, o, q
				}
			}
		}
		if best >= 0 {
			bq.gold[best] = g
		}
	}
}

func (g *gold) field(f attach.Field) string {
	switch f {
	case attach.Period:
		return g.Period
	case attach.Subject:
		return g.Subject
	}
	return g.Scope
}

type example struct {
	feats  [][]int32
	target []float64
	weight float64
}

// examples lists the decisions of the passages, with the truth for earlier figures.
func examples(ps []*passage, fold int, own *[3][]int32) (out [3][]example) {
	var zero [3][]int32
	if own != nil {
		zero = *own
	}
	for f := range zero {
		if own != nil {
			break
		}
		n, _ := attach.Layout(attach.Field(f))
		zero[f] = make([]int32, n)
	}
	for _, p := range ps {
		if fold >= 0 && p.fold == fold {
			continue
		}
		for _, q := range p.paras {
			r := attach.NewReader(zero, func(e *attach.Example) {
				g := q.gold[e.Figure]
				e.Override = own == nil
				if g == nil {
					switch e.Field {
					case attach.Period:
						e.Next = q.in.Figures[e.Figure].Read.Period
					case attach.Subject:
						e.Next = q.in.Figures[e.Figure].Read.Subject
					case attach.Scope:
						e.Next = q.in.Figures[e.Figure].Read.Scope
					}
					return
				}
				want := g.field(e.Field)
				e.Next = want
				ex := example{feats: e.Features, target: make([]float64, len(e.Texts)), weight: p.weight()}
				if e.Figure == 0 || q.gold[e.Figure-1] == nil || q.gold[e.Figure-1].field(e.Field) != want { // those behind inherit it
					n := 1
					for k := e.Figure + 1; k < len(q.gold) && q.gold[k] != nil && q.gold[k].field(e.Field) == want; k++ {
						n++
					}
					ex.weight *= 1 + *chain*float64(min(n, 5)-1)
				}
				sum, best := 0.0, 0.0
				for _, t := range e.Texts {
					best = max(best, overlap(t, want))
				}
				for i, t := range e.Texts {
					switch o := overlap(t, want); {
					case want == "" && t == "", want != "" && o > 0.999:
						ex.target[i] = 1
					case want != "" && best <= 0.999 && o == best && best >= 0.8:
						ex.target[i] = 1
						ex.weight = 0.5 * p.weight()
					}
					sum += ex.target[i]
				}
				if sum == 0 && e.Field != attach.Subject {
					for i, t := range e.Texts {
						if t == "" {
							ex.target[i] = 1
							sum++
						}
					}
					ex.weight = 0.5 * p.weight()
				}
				if sum == 0 {
					return
				}
				for i := range ex.target {
					ex.target[i] /= sum
				}
				out[e.Field] = append(out[e.Field], ex)
			})
			r.Attach(q.in)
		}
	}
	return out
}

func train(ps []*passage, fold int) (w [3][]int32) {
	exs := examples(ps, fold, nil)
	for round := range *rounds + 1 {
		if round > 0 { // the model's own decisions stand before the later ones
			more := examples(ps, fold, &w)
			first := examples(ps, fold, nil)
			for f := range exs {
				exs[f] = slices.Concat(first[f], more[f])
			}
		}
		for f := range exs {
			for i := range exs[f] {
				if round > 0 {
					exs[f][i].weight *= .5
				}
			}
			n, name := attach.Layout(attach.Field(f))
			v := fitField(exs[f], n, name, drops[f], *l2[f])
			w[f] = make([]int32, n)
			for i := range v {
				w[f][i] = int32(math.Round(v[i] * 256))
			}
		}
	}
	for f, o := range []int{attach.Period: *offPeriod, attach.Subject: 0, attach.Scope: *offScope} {
		n, name := attach.Layout(attach.Field(f))
		for i := range n {
			if name(i) == "source=nothing" {
				w[f][i] += int32(o)
			}
		}
	}
	return w
}

// fitField maximises the likelihood of the truth with an L2 penalty, by Adam.
// The target of a group of right candidates is their summed probability.
func fitField(exs []example, n int, name func(int) string, drop string, l2 float64) []float64 {
	off := make([]bool, n)
	for i := range off {
		t, _, _ := strings.Cut(name(i), "=")
		for _, d := range strings.Split(drop, ",") {
			off[i] = off[i] || t == d
		}
	}
	return fitOff(exs, n, off, l2)
}

func fitOff(exs []example, n int, off []bool, l2 float64) []float64 {
	w, m, s, g := make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	used := make([]bool, n)
	for _, e := range exs {
		for _, fs := range e.feats {
			for _, f := range fs {
				used[f] = true
			}
		}
	}
	for i := range used {
		used[i] = used[i] && !off[i]
	}
	for ep := 1; ep <= *epochs; ep++ {
		for i := range g {
			g[i] = -l2 * w[i]
		}
		for _, e := range exs {
			sc := make([]float64, len(e.feats))
			top := math.Inf(-1)
			for i, fs := range e.feats {
				for _, f := range fs {
					sc[i] += w[f]
				}
				top = max(top, sc[i])
			}
			z, right := 0.0, 0.0
			for i := range sc {
				sc[i] = math.Exp(sc[i] - top)
				z += sc[i]
				if e.target[i] > 0 {
					right += sc[i]
				}
			}
			for i, fs := range e.feats {
				d := -sc[i] / z
				if e.target[i] > 0 {
					d += sc[i] / right
				}
				d *= e.weight
				if math.Abs(d) < 1e-6 {
					continue
				}
				for _, f := range fs {
					g[f] += d
				}
			}
		}
		if *verbose && ep%20 == 0 {
			hit, ll := 0, 0.0
			for _, e := range exs {
				best, bs := 0, math.Inf(-1)
				z, rt := 0.0, 0.0
				for i, fs := range e.feats {
					sc := 0.0
					for _, f := range fs {
						sc += w[f]
					}
					if sc > bs {
						best, bs = i, sc
					}
					z += math.Exp(sc)
					if e.target[i] > 0 {
						rt += math.Exp(sc)
					}
				}
				ll += math.Log(rt / z)
				if e.target[best] > 0 {
					hit++
				}
			}
			fmt.Println(ep, float64(hit)/float64(len(exs)), ll/float64(len(exs)))
		}
		lr := 0.08
		if ep > *epochs*2/3 {
			lr = 0.02
		}
		for i := range w {
			if !used[i] {
				continue
			}
			m[i] = .9*m[i] + .1*g[i]
			s[i] = .99*s[i] + .01*g[i]*g[i]
			w[i] += lr * (m[i] / (1 - math.Pow(.9, float64(ep)))) / (math.Sqrt(s[i]/(1-math.Pow(.99, float64(ep)))) + 1e-8)
		}
	}
	return w
}

func apply(p *passage, w [3][]int32) (out []guess) {
	for _, q := range p.paras {
		var see func(*attach.Example)
		if *show == "diff-"+*wrong {
			see = func(e *attach.Example) {
				g := q.gold[e.Figure]
				if g == nil || e.Field.String() != *wrong {
					return
				}
				want := g.field(e.Field)
				if overlap(e.Texts[e.Best], want) > .999 || want == "" && e.Texts[e.Best] == "" {
					return
				}
				at := -1
				for i, t := range e.Texts {
					if overlap(t, want) > .999 || want == "" && t == "" {
						at = i
					}
				}
				if at < 0 {
					fmt.Printf("%s  NO CANDIDATE %q chose %q\n", p.ID, want, e.Texts[e.Best])
					return
				}
				_, name := attach.Layout(e.Field)
				d := map[int32]int{}
				for _, f := range e.Features[at] {
					d[f]++
				}
				for _, f := range e.Features[e.Best] {
					d[f]--
				}
				type kv struct {
					n string
					v int
				}
				var l []kv
				sum := 0
				for f, c := range d {
					if v := c * int(w[e.Field][f]); v != 0 {
						l = append(l, kv{fmt.Sprintf("%+d %s", c, name(int(f))), v})
						sum += v
					}
				}
				sort.Slice(l, func(i, j int) bool { return l[i].v < l[j].v })
				f := &q.in.Figures[e.Figure]
				fmt.Printf("%s want %q chose %q  %d | %s\n", p.ID, want, e.Texts[e.Best], sum, context(guess{p: p, f: f}))
				for i := range min(7, len(l)) {
					fmt.Printf(" [%s:%d]", l[i].n, l[i].v)
				}
				fmt.Println()
			}
		}
		if *show == p.ID {
			see = func(e *attach.Example) {
				fmt.Println("== ", e.Field, q.in.Figures[e.Figure], q.gold[e.Figure])
				_, name := attach.Layout(e.Field)
				for i, t := range e.Texts {
					sum := int32(0)
					var fs []string
					for _, f := range e.Features[i] {
						sum += w[e.Field][f]
						if x := w[e.Field][f]; x > 20 || x < -20 {
							fs = append(fs, fmt.Sprintf("%s:%d", name(int(f)), x))
						}
					}
					fmt.Println("   ", sum, t, fs)
				}
			}
		}
		var own map[int]*attach.Fields
		if *truth {
			own = map[int]*attach.Fields{}
			see = func(e *attach.Example) {
				a := own[e.Figure]
				if a == nil {
					a = new(attach.Fields)
					own[e.Figure] = a
				}
				*map[attach.Field]*string{attach.Period: &a.Period, attach.Subject: &a.Subject, attach.Scope: &a.Scope}[e.Field] = e.Texts[e.Best]
				if g := q.gold[e.Figure]; g != nil {
					e.Override, e.Next = true, g.field(e.Field)
				}
			}
		}
		r := attach.NewReader(w, see)
		q.got = nil
		for i, a := range r.Attach(q.in) {
			if own != nil && own[i] != nil {
				a.Fields = *own[i]
			}
			out = append(out, guess{p: p, f: &q.in.Figures[i], g: q.gold[i], a: a.Fields, conf: a.Evidence()})
			q.got = append(q.got, a.Fields)
		}
	}
	return
}

func report(all []*passage, res [][][]guess) {
	sets := map[string]*tally{}
	var order []string
	for i, p := range all {
		t := sets[p.set]
		if t == nil {
			t = &tally{}
			sets[p.set] = t
			order = append(order, p.set)
		}
		for _, g := range res[p.fold][i] {
			t.add(g)
		}
	}
	for _, s := range order {
		fmt.Println(s, sets[s])
	}
	if *calibrate != "" {
		var gs []guess
		for i, p := range all {
			if strings.HasSuffix(p.set, *calibrate) {
				gs = append(gs, res[p.fold][i]...)
			}
		}
		reliability(gs)
	}
	if *pred == "" {
		return
	}
	for _, s := range order {
		f, err := os.Create(*pred + filepath.Base(s))
		if err != nil {
			panic(err)
		}
		enc := json.NewEncoder(f)
		for _, p := range all {
			if p.set == s {
				st := []any{}
				for _, q := range p.paras {
					for i := range q.found {
						st = append(st, written(&q.found[i], q.got[i]))
					}
				}
				if err := enc.Encode(map[string]any{"id": p.ID, "stats": st}); err != nil {
					panic(err)
				}
			}
		}
		if err := f.Close(); err != nil {
			panic(err)
		}
	}
}

// written is a figure in the form of the labelled data.
func written(f *read.Figure, a attach.Fields) map[string]any {
	names := func(v int, of ...string) string { return of[v] }
	return map[string]any{
		"text": f.Text, "start": f.Start, "end": f.End, "kind": attach.Kind(f.Kind).String(), "value": f.Value.String(), "lower": f.Lower.String(), "upper": f.Upper.String(),
		"unit": f.Unit, "modifier": names(int(f.Modifier), "", "~", "<", ">", "<=", ">="), "direction": names(int(f.Direction), "", "up", "down", "flat"),
		"measure": names(int(f.Measure), "", "percent", "percentage_point", "basis_point", "absolute", "multiple"), "from": f.From.String(),
		"basis": names(int(f.Basis), "", "yoy", "mom", "qoq", "other"), "status": names(int(f.Status), "", "forecast", "target"),
		"subject": a.Subject, "scope": a.Scope, "period": a.Period,
	}
}

type tally struct {
	n, exact, half   int
	gave, has, right [3]int
	all              int
}

func (t *tally) add(g guess) {
	if g.g == nil {
		return
	}
	t.n++
	o := overlap(g.a.Subject, g.g.Subject)
	if o > .999 {
		t.exact++
	}
	if o >= .5 {
		t.half++
	}
	ok := o >= .8 || g.g.Subject == "" && g.a.Subject == ""
	for f, v := range []string{attach.Period: g.a.Period, attach.Subject: "", attach.Scope: g.a.Scope} {
		if attach.Field(f) == attach.Subject {
			continue
		}
		want := g.g.field(attach.Field(f))
		good := overlap(v, want) >= .8
		if v != "" {
			t.gave[f]++
		}
		if want != "" {
			t.has[f]++
		}
		if good {
			t.right[f]++
		}
		if !good && (v != "" || want != "") {
			ok = false
			if *wrong == attach.Field(f).String() {
				fmt.Printf("%s %s: %q want %q (read %q)  %s\n", g.p.ID, g.f.Kind, v, want, map[attach.Field]string{attach.Period: g.f.Read.Period, attach.Scope: g.f.Read.Scope}[attach.Field(f)], context(g))
			}
		}
	}
	if *wrong == "subject" && o <= .999 {
		fmt.Printf("%s %.2f: %q want %q (read %q)  %s\n", g.p.ID, o, g.a.Subject, g.g.Subject, g.f.Read.Subject, context(g))
	}
	if ok {
		t.all++
	}
}

func context(g guess) string {
	a, b := max(0, g.f.Start-110), min(len(g.p.Text), g.f.End+40)
	return strings.ToValidUTF8(g.p.Text[a:g.f.Start]+"<<"+g.p.Text[g.f.Start:g.f.End]+">>"+g.p.Text[g.f.End:b], "")
}

func (t *tally) String() string {
	d := func(a, b int) float64 { return float64(a) / float64(max(1, b)) }
	return fmt.Sprintf("n=%d subject exact=%.3f half=%.3f  scope P=%.3f R=%.3f  period P=%.3f R=%.3f  all three=%.3f", t.n, d(t.exact, t.n), d(t.half, t.n),
		d(t.right[attach.Scope], t.gave[attach.Scope]), d(t.right[attach.Scope], t.has[attach.Scope]),
		d(t.right[attach.Period], t.gave[attach.Period]), d(t.right[attach.Period], t.has[attach.Period]), d(t.all, t.n))
}
