package html

import "golang.org/x/net/html/atom"

// A role is what an element does to the text in it.
type role uint8

const (
	boxed  role = iota // begins and ends lines; the default
	inline             // part of a line
	skip               // its text is not part of the page's text
	void               // has no content
)

// roleOf gives the role of a known element.
func roleOf(a atom.Atom) role {
	switch a {
	case atom.A, atom.Span, atom.B, atom.Strong, atom.Em, atom.I, atom.U, atom.Font, atom.S, atom.Strike, atom.Del, atom.Ins,
		atom.Small, atom.Big, atom.Sub, atom.Sup, atom.Mark, atom.Abbr, atom.Acronym, atom.Cite, atom.Code, atom.Kbd, atom.Samp,
		atom.Var, atom.Q, atom.Dfn, atom.Bdi, atom.Bdo, atom.Label, atom.Tt, atom.Time, atom.Data, atom.Nobr, atom.Ruby, atom.Rb,
		atom.Map, atom.Picture, atom.Html, atom.Output, atom.Meter, atom.Progress:
		return inline
	case atom.Template, atom.Select, atom.Button, atom.Svg, atom.Math, atom.Video, atom.Audio, atom.Object, atom.Applet, atom.Canvas, atom.Rt, atom.Rp, atom.Rtc, atom.Datalist, atom.Marquee, atom.Dialog:
		return skip
	case atom.Area, atom.Base, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Keygen, atom.Link, atom.Meta, atom.Param,
		atom.Source, atom.Track, atom.Wbr, atom.Br, atom.Frame:
		return void
	}
	return boxed
}

// closesP says whether the start of a ends an open paragraph.
func closesP(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Ul, atom.Ol, atom.Dl, atom.Table, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Pre,
		atom.Section, atom.Article, atom.Aside, atom.Header, atom.Footer, atom.Nav, atom.Main, atom.Figure, atom.Figcaption,
		atom.Blockquote, atom.Form, atom.Fieldset, atom.Address, atom.Center, atom.Details, atom.Hr, atom.Li, atom.Dt, atom.Dd, atom.Menu, atom.Td, atom.Tr:
		return true
	}
	return false
}

// siblingOf lists the elements that the start of a ends when one is open, and the
// element that bounds the search.
func siblingOf(a atom.Atom) (ends, bound [3]atom.Atom) {
	switch a {
	case atom.Li:
		return [3]atom.Atom{atom.Li}, [3]atom.Atom{atom.Ul, atom.Ol, atom.Menu}
	case atom.Dt, atom.Dd:
		return [3]atom.Atom{atom.Dt, atom.Dd}, [3]atom.Atom{atom.Dl}
	case atom.Td, atom.Th:
		return [3]atom.Atom{atom.Td, atom.Th}, [3]atom.Atom{atom.Tr, atom.Table}
	case atom.Tr:
		return [3]atom.Atom{atom.Tr}, [3]atom.Atom{atom.Table}
	case atom.Tbody, atom.Thead, atom.Tfoot:
		return [3]atom.Atom{atom.Tbody, atom.Thead, atom.Tfoot}, [3]atom.Atom{atom.Table}
	}
	return ends, bound
}

// isTable says whether a bounds the reach of end tags inside a cell.
func isTable(a atom.Atom) bool {
	return a == atom.Td || a == atom.Th || a == atom.Table || a == atom.Caption
}

// isTablePart says whether end tags of a may end cells.
func isTablePart(a atom.Atom) bool {
	switch a {
	case atom.Table, atom.Tr, atom.Td, atom.Th, atom.Tbody, atom.Thead, atom.Tfoot, atom.Caption, atom.Body, atom.Html:
		return true
	}
	return false
}

// isLeaf says whether a holds a single paragraph, so that the element around it is
// what holds an article.
func isLeaf(a atom.Atom) bool {
	switch a {
	case atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Li, atom.Pre, atom.Dt, atom.Dd, atom.Blockquote,
		atom.Figcaption, atom.Center, atom.Th, atom.Tr, atom.Tbody, atom.Ul, atom.Ol, atom.Dl:
		return true
	}
	return false
}

func isHeading(a atom.Atom) bool { return rank(a) > 0 }

// rank is the level of a heading element, 0 for others.
func rank(a atom.Atom) int {
	switch a {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	case atom.H6:
		return 6
	}
	return 0
}
