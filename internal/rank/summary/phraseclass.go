package summary

// A phraseClass is a class of words.txt of which a clause is asked as a whole.
type phraseClass uint8

// The classes.
const (
	classPromise phraseClass = iota
	classWants
	classAboveAll
	classAsks
	classGoes
	classDisposal
	classFallsOn
	classMeans
	classPasses
	classIssued
	classAgency
	classCrowd
	classSpends
	classRanks
	classPlaces
	classSurvey
	classForeseen
	classWhole
	classProvince
	classMunicipality
	classAnswer
	classExpert
	classDegree
	classPlatform
	classCompiled
	classCall
	classAiring
	classCase
	classOutcome
	classForesee
	classRestate
	classBinds
	classTells
	classOrganize
	classDeclare
	classCompare
	classDangling
	classPair
	classOfADay
	classReason
	classSpeaker
	classPicture
	classShown
	classCharges
	classOccasion
	classTable
	classOffice
	classLongAgo
	classAudience
	classHello
	classThanks
	classTurn
	classSpeaks
	classProgramme
	classAirs
	classGuest
	classAttending
	classTruism
	classReport
	classIssues
	classDecides
	classRumour
	classBelow
	classPunishes
	classWishes
	classNotice
	classAgreed
	classBulletin
	classPublishes
	classSways
	classMeasures
	classWills
	classQuestion
	classRiddle
	classMusts
	classThatDay
	classNameless
	classUnsettled
	classParty
	classVerdict
	classSettles
	classHook
	classUntold
	classUpTo
	classPeriod
	classAtLast
	classHearsay
	classDenies
	classHonours
	classMeets
	classBeats
	classFormer
	classHandle
	classBriefing
	classDefinedTime

	// Those from here on are asked of words, ends and titles, never of the text inside of a sentence: see phraseStarts.
	classShort
	classToday
	classBasis
	classDigest
	classRelative
	classListed
	classEnded
	classAskers
	classSpeakers
	classSeat
	classScore
	classAsksWhat
	classSaysWhat
	classLinks
	classLure
	classJoins
	classTogether
	classHeld
	classAt
	classSetsDay
	classSomebody
	classMethod
	classGoesOn
	classGroup
	classBody
	classSeen
	classTalk
	classStirs
	classSpread
	classStirred
	classTakes
	classLeadsPiece
	classPiece
	classTreats
	classUntreated
	classPurpose
	classPointsBack
	classCopula
	classNoDefinition
	classResolves
	classFiled
	classSeries
	classStep
	classNoSubject
	classMotive
	classHanging
	classInEssence
	classConcludes
	classBiography
	classNotListed
	classAddress
	classAware
	numPhraseClasses
)

var phraseClasses = [numPhraseClasses]string{
	classPromise:      "promise",
	classWants:        "wants",
	classAboveAll:     "above-all",
	classAsks:         "asks",
	classGoes:         "goes",
	classDisposal:     "disposal",
	classFallsOn:      "falls-on",
	classMeans:        "means",
	classHandle:       "handle",
	classBriefing:     "briefing",
	classDefinedTime:  "defined-time",
	classTakes:        "takes",
	classPasses:       "passes",
	classIssued:       "issued",
	classAgency:       "agency",
	classCrowd:        "crowd",
	classSpends:       "spends",
	classRanks:        "ranks",
	classPlaces:       "places",
	classSurvey:       "survey",
	classForeseen:     "foreseen",
	classWhole:        "whole",
	classProvince:     "province",
	classMunicipality: "municipality",
	classAnswer:       "answer",
	classExpert:       "expert",
	classDegree:       "degree",
	classPlatform:     "platform",
	classCompiled:     "compiled",
	classCall:         "call",
	classAiring:       "airing",
	classCase:         "case",
	classOutcome:      "outcome",
	classForesee:      "foresee",
	classRestate:      "restate",
	classBinds:        "binds",
	classTells:        "tells",
	classOrganize:     "organize",
	classDeclare:      "declare",
	classCompare:      "compare",
	classDangling:     "dangling",
	classPair:         "pair",
	classOfADay:       "of-a-day",
	classReason:       "reason",
	classSpeaker:      "speaker",
	classPicture:      "picture",
	classShown:        "shown",
	classCharges:      "charges",
	classOccasion:     "occasion",
	classTable:        "table",
	classOffice:       "office",
	classLongAgo:      "long-ago",
	classAudience:     "audience",
	classHello:        "hello",
	classThanks:       "thanks",
	classTurn:         "turn",
	classSpeaks:       "speaks",
	classProgramme:    "programme",
	classAirs:         "airs",
	classGuest:        "guest",
	classAttending:    "attending",
	classTruism:       "truism",
	classReport:       "report",
	classIssues:       "issues",
	classDecides:      "decides",
	classRumour:       "rumour",
	classBelow:        "below",
	classPunishes:     "punishes",
	classWishes:       "wishes",
	classNotice:       "notice",
	classAgreed:       "agreed",
	classBulletin:     "bulletin",
	classPublishes:    "publishes",
	classSways:        "sways",
	classMeasures:     "measures",
	classWills:        "wills",
	classQuestion:     "question",
	classRiddle:       "riddle",
	classMusts:        "musts",
	classThatDay:      "that-day",
	classNameless:     "nameless",
	classUnsettled:    "unsettled",
	classParty:        "party",
	classVerdict:      "verdict",
	classSettles:      "settles",
	classHook:         "hook",
	classUntold:       "untold",
	classUpTo:         "upto",
	classPeriod:       "period",
	classAtLast:       "at-last",
	classHearsay:      "hearsay",
	classDenies:       "denies",
	classHonours:      "honours",
	classShort:        "short",
	classToday:        "today",
	classBasis:        "basis",
	classDigest:       "digest",
	classRelative:     "relative",
	classListed:       "listed",
	classEnded:        "ended",
	classAskers:       "askers",
	classSpeakers:     "speakers",
	classSeat:         "seat",
	classScore:        "score",
	classAsksWhat:     "asks-what",
	classSaysWhat:     "says-what",
	classLinks:        "links",
	classLure:         "lure",
	classJoins:        "joins",
	classTogether:     "together",
	classHeld:         "held",
	classAt:           "at",
	classSetsDay:      "sets-day",
	classSomebody:     "somebody",
	classMethod:       "method",
	classGoesOn:       "goes-on",
	classMeets:        "meets",
	classBeats:        "beats",
	classFormer:       "former",
	classGroup:        "group",
	classBody:         "body",
	classSeen:         "seen",
	classTalk:         "talk",
	classStirs:        "stirs",
	classSpread:       "spread",
	classLeadsPiece:   "leads-piece",
	classPiece:        "piece",
	classTreats:       "treats",
	classUntreated:    "untreated",
	classPurpose:      "purpose",
	classPointsBack:   "points-back",
	classCopula:       "copula",
	classNoDefinition: "no-definition",
	classResolves:     "resolves",
	classFiled:        "filed",
	classSeries:       "series",
	classStep:         "step",
	classNoSubject:    "no-subject",
	classMotive:       "motive",
	classHanging:      "hanging",
	classInEssence:    "in-essence",
	classConcludes:    "concludes",
	classBiography:    "biography",
	classNotListed:    "not-listed",
	classAddress:      "address",
	classAware:        "aware",
	classStirred:      "stirred",
}

// opensWith reports whether s starts with a phrase of class.
func opensWith(s string, class phraseClass) bool {
	n, _ := lexical().sets[class].LongestIn(s)
	return n > 0
}

// is reports whether s is a phrase of class.
func is(s string, class phraseClass) bool {
	n, _ := lexical().sets[class].LongestIn(s)
	return n > 0 && n == len(s)
}

// endsWith reports whether s ends in a phrase of class.
func endsWith(s string, class phraseClass) bool {
	const most = 5 // characters
	return lexical().sets[class].Ending(s, most) > 0
}

// endsIn returns the length of the phrase of class that s ends in.
func endsIn(s string, class phraseClass) int {
	const most = 5 // characters
	return lexical().sets[class].Ending(s, most)
}

// holds reports whether a phrase of class stands in s; see holdsPhrase for the text.
func holds(s string, class phraseClass) bool {
	return lexical().sets[class].Within(s)
}
