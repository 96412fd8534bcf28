package charset_test

import (
	"fmt"

	"github.com/tiyao/tiyao/article/charset"
)

func ExampleDecode() {
	big5 := []byte{0xb7, 0x73, 0xbb, 0x44, 0xa1, 0x47, 0xa4, 0xb5, 0xa4, 0xd1, 0xa4, 0x55, 0xab, 0x42, 0xa1, 0x43}
	r, err := charset.Decode(big5, "")
	fmt.Printf("%s %s %v\n", r.Text, r.Encoding, err)
	// Output: 新聞：今天下雨。 big5 <nil>
}
