// Package news holds what every room needs of the habits of Chinese news: the words in
// its text files, and the one recogniser of datelines, bylines and credits.
//
// A report opens with a dateline (新华社北京3月8日电（记者张三）) and closes with credits
// (（记者 张三 编辑 李四）, 责任编辑：王五). Neither is the article's own words: names and
// days in them are those of the makers, not of the matter. Package segment asks this
// package once and writes what it says on the Document.
package news
