package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao"
)

func TestHandler(t *testing.T) {
	a, err := tiyao.New()
	require.NoError(t, err)
	srv := httptest.NewServer(handler(a))
	defer srv.Close()

	page, err := os.Open("../articles/web-page.html")
	require.NoError(t, err)
	defer page.Close()
	resp, err := http.Post(srv.URL, "text/html", page)
	require.NoError(t, err)
	defer resp.Body.Close()
	require.Equal(t, http.StatusOK, resp.StatusCode)
	var r struct {
		Title, Date, Description string
		Keywords                 []struct{ Text string }
		Stats                    []struct{ Text, Unit string }
	}
	require.NoError(t, json.NewDecoder(resp.Body).Decode(&r))
	assert.Equal(t, "云州今夏用电负荷三创新高 储能电站首次参与顶峰", r.Title)
	assert.Equal(t, "2024-08-07 10:32", r.Date)
	assert.NotEmpty(t, r.Description)
	assert.NotEmpty(t, r.Keywords)
	assert.NotEmpty(t, r.Stats)

	for body, want := range map[string]int{
		"":                             http.StatusUnprocessableEntity,
		strings.Repeat("x", maxBody+1): http.StatusRequestEntityTooLarge,
	} {
		resp, err := http.Post(srv.URL, "text/plain", strings.NewReader(body))
		require.NoError(t, err)
		resp.Body.Close()
		assert.Equal(t, want, resp.StatusCode)
	}
	resp, err = http.Get(srv.URL)
	require.NoError(t, err)
	resp.Body.Close()
	assert.Equal(t, http.StatusMethodNotAllowed, resp.StatusCode)
}
