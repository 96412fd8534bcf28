package segment

// An Option changes how New makes a segmenter.
type Option func(*Segmenter) error
