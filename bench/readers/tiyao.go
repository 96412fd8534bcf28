package main

import "github.com/tiyao/tiyao/article"

func readTiyao(page, url string) (string, error) {
	a, err := article.Parse([]byte(page), article.WithURL(url), article.WithFormat(article.HTML))
	return a.Body, err
}
