# Ce dont seul Slack a besoin : les formulaires en fenêtre, et ce qui n’a pu être gardé à temps.
form-open = Ouvrir le formulaire
modal-close = Fermer
modal-continue = Continuer
not-saved = Cela n’a pas été enregistré : je suis lent en ce moment. Rien n’a été fait ; veuillez réessayer.
body-only-in = Pour l’instant en { $language } seulement
file-elsewhere = { $name } (fichier de l’autre plateforme)
