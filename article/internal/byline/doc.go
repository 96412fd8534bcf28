// Package byline reads the labelled values that pages put around an article:
// 来源：新华网 作者：张三 标签：经济 能源.
package byline
