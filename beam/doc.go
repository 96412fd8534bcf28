// Package tiyaobeam reads archives of articles with Apache Beam: the analysis of the
// command tiyao as transforms, for Prism, Flink, Spark or Dataflow.
//
//	records := tiyaobeam.ReadLines(s, "gs://archive/*.ndjson.gz")
//	answers, dead := tiyaobeam.Analyze(s, tiyaobeam.Options{Verb: "keywords"}, records)
//	tiyaobeam.Write(s, answers, "gs://answers/keywords", 16)
//
// Each record is answered once: with the line of NDJSON that the command writes, or with a
// dead letter. The counters answered, failed and bytes stand in the namespace tiyao. A
// worker builds one analyzer, whatever the number of its threads.
package tiyaobeam
