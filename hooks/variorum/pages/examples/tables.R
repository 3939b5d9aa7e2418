# Who speaks most, and in how many sources.
quotations <- read.csv("https://example.org/data/quotations.csv")
named <- subset(quotations, speaker_name != "" & part == 1)
said <- aggregate(source ~ speaker_name, named, function(s) c(all = length(s), sources = length(unique(s))))
said[order(-said$source[, "all"]), ]
