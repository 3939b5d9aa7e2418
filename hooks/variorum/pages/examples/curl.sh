# Every reading of every comparison as a table, and everything in one file.
curl -O https://example.org/data/conflicts.csv
curl -O https://example.org/data/dossier.json

# The topics with their number of sentences, most first.
jq -r '.topics | sort_by(-(.sentences | length))[] | "\(.sentences | length)\t\(.title)"' dossier.json
