package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/tiyao/tiyao/stats/internal/attach"
	"github.com/tiyao/tiyao/stats/internal/read"
)

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
	whole := &tally{}
	for _, s := range order {
		fmt.Println(s, sets[s])
		if !strings.HasSuffix(s, ".txt") || filepath.Base(s) == "labels.txt" {
			whole.plus(sets[s])
		}
	}
	fmt.Println("all passages", whole)
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

// plus adds what o has counted.
func (t *tally) plus(o *tally) {
	t.n, t.exact, t.half, t.all = t.n+o.n, t.exact+o.exact, t.half+o.half, t.all+o.all
	for f := range t.gave {
		t.gave[f], t.has[f], t.right[f] = t.gave[f]+o.gave[f], t.has[f]+o.has[f], t.right[f]+o.right[f]
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
