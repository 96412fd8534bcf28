package markdown

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/article/internal/page"
)

const orgPost = `#+TITLE: 河堤绿道记
#+AUTHOR: 林小满
#+DATE: <2024-05-08 三 09:12>
#+FILETAGS: :绿道:骑行:

* 起因 :日记:
  :PROPERTIES:
  :ID: 1
  :END:
周末去骑*新修*的绿道，全长=12公里=，
路过[[https://example.com][三号桥]]。

#+BEGIN_SRC sh
echo 不要
#+END_SRC
- 带水
- 带伞

| 路段 | 公里 |
|------+------|
| 北段 |    5 |
`

const rstPost = `==========
河堤绿道记
==========

:date: 2024-05-08 09:12
:author: 林小满
:tags: 绿道, 骑行

.. image:: a.jpg
   :alt: 不要

周末去骑 **新修** 的绿道，路过
` + "`三号桥 <https://example.com>`_ ，见 :ref:`路线 <route>` 。" + `

起因
----

下面是命令::

    echo 不要

* 带水
* 带伞
`

func TestOrg(t *testing.T) {
	require.True(t, IsOrg(orgPost))
	a, err := ParseOrg(orgPost)
	require.NoError(t, err)
	assert.Equal(t, "河堤绿道记", a.Title)
	assert.Equal(t, "林小满", a.Author)
	assert.Equal(t, []string{"绿道", "骑行"}, a.Tags)
	assert.Equal(t, "2024-05-08 09:12", a.Published.Format("2006-01-02 15:04"))
	assert.Equal(t, "起因\n周末去骑新修的绿道，全长12公里，路过三号桥。\n带水\n带伞\n路段 公里\n北段 5", a.Body)
	require.Len(t, a.Tables, 1)
	assert.Equal(t, 1, a.Tables[0].Head)
	require.Len(t, a.Headings, 1)
	_, err = ParseOrg("#+TITLE: 空\n")
	assert.ErrorIs(t, err, page.ErrEmpty)
}

func TestRST(t *testing.T) {
	require.True(t, IsRST(rstPost))
	a, err := ParseRST(rstPost)
	require.NoError(t, err)
	assert.Equal(t, "河堤绿道记", a.Title)
	assert.Equal(t, "林小满", a.Author)
	assert.Equal(t, []string{"绿道", "骑行"}, a.Tags)
	assert.Equal(t, "2024-05-08 09:12", a.Published.Format("2006-01-02 15:04"))
	assert.Equal(t, "周末去骑新修的绿道，路过三号桥，见路线。\n起因\n下面是命令:\n带水\n带伞", a.Body)
}

func TestOthersAreNeither(t *testing.T) {
	for _, s := range []string{"# 标题\n\n正文。", "* 一\n* 二\n", "标题\n====\n\n正文[链接](a)。\n", "正文，没有标记。", orgPost[:0]} {
		assert.False(t, IsOrg(s), s)
		assert.False(t, IsRST(s), s)
	}
	assert.False(t, IsRST(orgPost))
	assert.False(t, IsOrg(rstPost))
	for _, part := range []string{"[[a", "`a", ":a:`", "*a", "|a\n", "* a\n", "..a\n", "a\n==\n"} {
		_, _ = ParseOrg(strings.Repeat(part, 20000))
		_, _ = ParseRST(strings.Repeat(part, 20000))
	}
}
