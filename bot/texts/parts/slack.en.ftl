# What only Slack needs: forms in windows, and what could not be kept in time.
form-open = Open the form
modal-close = Close
modal-continue = Continue
not-saved = That was not saved: I am slow at the moment. Nothing was done; please try again.
body-only-in = Only in { $language } so far
file-elsewhere = { $name } (a file on the other platform)
