package read

import (
	_ "embed"

	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed words.txt
var wordFile string

var sets = phrase.Must(phrase.Sets(phrase.Must(phrase.Parse("words.txt", wordFile))))

var (
	boxScores   = sets["box-scores"] // units of what a player did
	battles     = sets["battles"]
	scorings    = sets["scorings"] // before the points that somebody scores
	margins     = sets["margins"]  // before the points by which somebody wins or loses
	tellings    = sets["tellings"] // classifiers of people and things that few are told of
	terms       = sets["terms"]    // behind a length of time
	lasts       = sets["lasts"]    // before how long stores last
	takings     = sets["takings"]  // verbs before a length of time that is told
	prices      = sets["prices"]   // words of prices and of pay
	outlays     = sets["outlays"]  // verbs before a sum that is laid out
	payings     = sets["payings"]  // verbs before a sum that is paid
	watchwords  = sets["watchwords"]
	spendings   = sets["spendings"] // verbs behind a sum that is spent
	aspects     = sets["aspects"]
	facets      = sets["facets"] // aspects that are counted where digits count them
	moneys      = sets["moneys"]
	timesBefore = sets["times-before"] // before how often something was done
	rounds      = sets["rounds"]
	told        = sets["told"] // before a few that were told already
	crowds      = sets["crowds"]
	sums        = sets["sums"]
	fewDoings   = sets["few-doings"] // what people do of whom three or more are told
	casualties  = sets["casualties"]
	orders      = sets["orders"]
	extremes    = sets["extremes"]    // what a time is the high or low of
	scoreNouns  = sets["score-nouns"] // behind the points that were scored
	congresses  = sets["congresses"]  // behind the number of a congress
	toldUnits   = sets["told-units"]  // of what few of were told before
	thingUnits  = sets["thing-units"] // of things that a noun of one character can be
	listUnits   = sets["list-units"]  // in headlines of lists
	goals       = sets["goals"]       // before the balls that went in
)

// settings are verbs of setting an aim.
var settings = sets["settings"]

// roundMarks stand behind a round number, and are nothing that it counts.
var roundMarks = sets["round-marks"]
