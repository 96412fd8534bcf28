package names

import (
	_ "embed"
	"fmt"

	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed around.txt
var aroundFile string

// A setting says what a word tells of what stands beside it, one bit for each class of around.txt.
type setting uint16

const (
	toPlace   setting = 1 << iota // a place stands right behind it
	towards                       // a place, or a person
	placeWord                     // a place's name does
	ofPlace                       // a place stands right before it
	itsPlace                      // 的 may stand between
	hisPlace                      // a place, or a person
	atPlace                       // it does where 在 stands before that
	fromPlace                     // it does where 从 stands before that
	ofFirm                        // a firm stands right before it
	ofBrand                       // a firm of any name
	hisPart                       // a firm, or a person
	atFirm                        // a firm stands right before it where 在 stands before that
	toBrand                       // a firm of any name stands right behind it
	toFirm                        // a firm that sounds foreign, or a person
	firmWord                      // a firm's name does
)

var settings = map[string]setting{
	"toplace": toPlace, "towards": towards, "placeword": placeWord, "ofplace": ofPlace, "itsplace": itsPlace, "hisplace": hisPlace, "atplace": atPlace, "fromplace": fromPlace,
	"offirm": ofFirm, "ofbrand": ofBrand, "hispart": hisPart, "atfirm": atFirm, "tobrand": toBrand, "tofirm": toFirm, "firmword": firmWord,
}

const (
	beforeName = toPlace | towards | placeWord | toBrand | toFirm | firmWord
	behindName = ofPlace | itsPlace | hisPlace | atPlace | fromPlace | ofFirm | ofBrand | hisPart | atFirm
)

// readAround reads what stands beside names that no list has.
func readAround() (*phrase.Table[setting], error) {
	lines, err := phrase.Parse("around.txt", aroundFile)
	if err != nil {
		return nil, err
	}
	return phrase.New(lines, func(l *phrase.Line) (setting, error) {
		v, ok := settings[l.Class]
		for _, a := range l.Args {
			ok = ok && settings[a] != 0
			v |= settings[a]
		}
		if !ok {
			return 0, fmt.Errorf("no such class")
		}
		return v, nil
	})
}
