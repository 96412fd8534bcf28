package summary

// Weights are those of the linear models that rank sentences and descriptions. A weight
// belongs to the feature of the same index in WordFeatures, SentenceFeatures and DescriptionFeatures.
// internal/gen/summary fits them.
type Weights struct {
	Word     [numWord]float32 // salience of a word, a logistic model
	Sentence [numSentence]float32
	Titled   [numDescription]float32 // descriptions below a given title
	Untitled [numDescription]float32 // descriptions with no title beside them
}

// Features of a word.
const (
	wBias      = iota
	wCount     // logarithm of its count
	wIDF       // IDF, in tens
	wCountIDF  // the product of both
	wEarly     // 1/(1+place of its first sentence)
	wFirst     // occurs in the first sentence
	wPlace     // place of its first sentence, as a share of the text
	wTitle     // occurs in the title, given or found
	wTitled    // occurs in the title given
	wPerson    // tagged as a person, …
	wPlaceName // … a place
	wName      // … an organisation, a brand, an abbreviation
	wNoun
	wVerb
	wVerbNoun
	wLatin
	wAdjective
	wSingle     // one character
	wLong       // three or more
	wBrief      // the text has four sentences or fewer
	wBriefCount // count, in such a text
	wBriefFirst // first sentence, in such a text
	numWord     // count
)

// WordFeatures names the features of a word.
var WordFeatures = [numWord]string{"bias", "count", "idf", "count-idf", "early", "first", "place", "title", "given-title", "person", "place-name", "name",
	"noun", "verb", "verb-noun", "latin", "adjective", "single", "long", "brief", "brief-count", "brief-first"}

// Features of a sentence.
const (
	sFirst      = iota // the first sentence of the text
	sEarly             // 1/(1+place)
	sPlace             // place, as a share of the text
	sOpensPara         // first of its paragraph
	sRank              // LexRank, 1 at most
	sCover             // share of the weight of the document's words
	sDensity           // the same in relation to the sentence's length
	sTitle             // share of the title's words, by IDF
	sFigure            // holds a statistic
	sStrong            // holds a percentage, multiple or large amount
	sHangs             // 其中, 对此
	sLinks             // 此外, 同时
	sContrasts         // 但, 然而
	sSelf              // 我们, 小编
	sAsks              // a question
	sQuoted            // a quotation
	sShort             // characters below 20, in tenths
	sLong              // characters above 80, in eighties
	sDated             // stood behind a dateline
	sLexis             // what its words say: see Lexis
	sLexisBest         // how much that is below the best
	numSentence        // count
)

// SentenceFeatures names the features of a sentence.
var SentenceFeatures = [numSentence]string{"first", "early", "place", "opens-paragraph", "lexrank", "cover", "density", "title", "figure", "strong-figure",
	"hangs", "links", "contrasts", "self", "asks", "quoted", "short", "long", "dated", "lexis", "lexis-best"}

// Features of a description.
const (
	dFirst          = iota // starts with the first sentence
	dSecond                // with the second
	dEarly                 // 1/(1+place)
	dPlace                 // place, as a share of the text
	dOpensPara             // starts a paragraph
	dWholePara             // is a whole paragraph
	dEndsPara              // ends one
	dRank                  // mean LexRank of its sentences
	dCover                 // share of the weight of the document's words
	dDensity               // the same in relation to the length
	dTitle                 // share of the title's words, by IDF
	dFigure                // holds a statistic
	dStrong                // holds a percentage, multiple or large amount
	dMain                  // holds the main one
	dHangs                 // starts with 其中, 对此
	dLinks                 // starts with 此外, 同时
	dContrasts             // starts with 但, 然而
	dSelf                  // speaks as the writer
	dAsks                  // asks
	dQuoted                // a quotation
	dLength                // length as a share of the limit, and how much it is above …
	dLength20              // … 20 %
	dLength30              // … 30 %
	dLength40              // … 40 %
	dLength55              // … 55 %
	dLength70              // … 70 %
	dLength85              // … 85 %
	dCutVague              // a leading 近日 was dropped
	dCutTime               // a leading date was dropped
	dCutSource             // a leading 据…报道 was dropped
	dCutSays               // a leading 某某表示 was dropped
	dCutFrame              // a leading subordinate clause was dropped
	dCutHead               // independent clauses at the start were dropped
	dCutTail               // clauses at the end were dropped
	dCutShare              // share of the sentence that was dropped there
	dCutParens             // parentheses were dropped
	dOnTime                // starts with a clause of time
	dOnSource              // starts with 据…报道
	dOnReporter            // starts with 记者从…获悉
	dOnQuote               // starts with a quotation
	dOnSays                // starts with 某某表示
	dOnFrame               // starts with a subordinate clause
	dMore                  // sentences after the first
	dGap                   // sentences left out between them
	dBrief                 // the text has four sentences or fewer, and this starts with the first
	dBriefCover            // cover, in such a text
	dDated                 // the lead of a dated item
	dShort                 // the whole first sentence is shorter than 30 % of the limit
	dBare                  // starts with a sentence that names no subject
	dHeadline              // starts with the headline at the top of the text
	dNames                 // share of names among its weighty words
	dNews                  // holds a verb that news turns on: 宣布, 发布, 启动
	dIDF                   // mean IDF of its words, in tens
	dLast                  // ends with the last sentence
	dBriefPlace            // place, in a text of four sentences or fewer
	dBriefRank             // LexRank, in such a text
	dBriefLast             // last, in such a text
	dBriefLength           // length, in such a text
	dExpect                // ROUGE to be expected of the salience of its words
	dBriefExpect           // the same, in a text of four sentences or fewer
	dGlued                 // starts where a headline runs into the text
	dThird                 // starts with the third sentence
	dDatedLength           // length, in a text with a dateline
	dLinedLength           // length, in a text of four paragraphs or more
	dLongLead              // length, where the first sentence alone is longer than the limit
	dPerson                // share of names of people among its weighty words
	dOrganization          // share of names of organisations
	dDeictic               // says 我省 or 下周一
	dPrefaces              // opens with whose guidance it was
	dBackground            // opens with how things have long been
	dAttends               // its first sentence says who was there
	dAnnounces             // says that figures are out
	dFollows               // opens with 值得一提的是
	dHappens               // says that something was held, opened, signed
	dBareNext              // a further sentence has no subject of its own
	dOpenEnd               // ends early and leaves figures behind
	dTitleName             // has the name that the title has
	dTitleFigure           // has a figure of the title
	dAims                  // says what the text is for: 本文介绍…
	dPostPlace             // place, in a post
	dPostLength            // length, in a post
	dFigureText            // figures that measure, in a result or a bulletin
	dRegister              // of the text, for the trees: see segment.Register
	dTitled                // of the text, for the trees: a title was given
	dTextDated             // it has a dateline
	dTextBrief             // it has four sentences or fewer
	dParagraphs            // its paragraphs, in tens, 2 at most
	dSentences             // its sentences, in tens, 3 at most
	dLead                  // characters of its first sentence, in hundreds, 2 at most
	dDay                   // opens with a sentence that has a date with its day
	dSentence              // score of its first sentence, in fives
	dBehindBest            // how much that is below the best that is looked at
	dLeadCover             // share of the words of the first sentence that it says
	dFullLength            // length of its first sentence, as a share of the limit, 3 at most
	dParts                 // sentences that it is of
	dFigures               // figures, in fours
	dOnPerson              // starts with the name of a person, …
	dOnPlace               // … a place
	dOnName                // … an organisation, a brand
	dLean                  // how much was left out inside of clauses
	dClauses               // its clauses, in fours
	dLeadBackground        // of the text, for the trees: its first sentence says how things have long been, sets a scene or asks
	dLeadStrong            // it has a figure that measures
	dLeadNews              // it has a verb that news turns on
	dLexis                 // what the words of its first sentence say: see Lexis
	dLexisBest             // how much that is below the best of the text
	dLexisMean             // mean of all its sentences
	dLinear                // for the trees: the linear score
	dReading               // for the trees: what a reader minds
	numDescription
)

// DescriptionFeatures names the features of a description.
var DescriptionFeatures = [numDescription]string{"first", "second", "early", "place", "opens-paragraph", "whole-paragraph", "ends-paragraph", "lexrank", "cover", "density",
	"title", "figure", "strong-figure", "main-figure", "hangs", "links", "contrasts", "self", "asks", "quoted",
	"length", "length>20%", "length>30%", "length>40%", "length>55%", "length>70%", "length>85%",
	"cut-vague-time", "cut-time", "cut-source", "cut-says", "cut-frame", "cut-head", "cut-tail", "cut-share", "cut-parentheses",
	"on-time", "on-source", "on-reporter", "on-quote", "on-says", "on-frame", "more", "gap", "brief", "brief-cover", "dated", "short-lead", "bare", "headline",
	"names", "news-verb", "idf", "last", "brief-place", "brief-lexrank", "brief-last", "brief-length", "expect", "brief-expect",
	"glued", "third", "dated-length", "lined-length", "long-lead", "persons", "organizations", "deictic",
	"prefaces", "background", "attends", "announces", "follows", "happens", "bare-next", "open-end", "title-name", "title-figure", "aims", "post-place", "post-length", "figure-text", "register",
	"titled", "text-dated", "text-brief", "paragraphs", "sentences", "lead",
	"day", "sentence", "behind-best", "lead-cover", "full-length", "parts", "figures", "on-person", "on-place", "on-name", "lean", "clauses", "lead-background", "lead-strong", "lead-news",
	"lexis", "lexis-best", "lexis-mean", "linear", "reading"}
