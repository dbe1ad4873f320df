## What people type

# Palabras que se escriben. Cada una se entiende en todos los idiomas.

words-kinds-seminar = seminario, seminarios
words-kinds-workshop = taller, talleres
words-kinds-training = formación, capacitación, curso, cursos, instrucción
words-kinds-ojt = formación en el puesto de trabajo
words-kinds-meeting = reunión, reuniones, comité
words-kinds-forum = foro, foros, conferencia, conferencias, simposio
words-kinds-assessment = evaluación, evaluaciones, evaluación de necesidades
words-kinds-mission = misión, misiones, asistencia
words-kinds-visit = visita, visitas
words-kinds-joint = actividad conjunta, actividades conjuntas
words-kinds-webinar = seminario web, webinario
words-kinds-deadline = plazo, plazos, fecha límite

words-keys-title = título, nombre
words-keys-kind = tipo, clase
words-keys-reference = referencia
words-keys-when = cuándo, fecha, fechas
words-keys-where = dónde, lugar, ciudad
words-keys-groups = grupos, grupo
words-keys-states = estados, estado
words-keys-seats = plazas
words-keys-way-in = inscripción
words-keys-languages = idiomas, idioma
words-keys-deadline = plazo, fecha límite
words-keys-text = texto, descripción
words-keys-link = enlace, enlaces
words-keys-file = archivo
words-keys-until = hasta
words-keys-ack = acuse, acuse de recibo
words-keys-letter = carta, carta a los estados
words-keys-source = fuente
words-keys-organiser = organizador
words-keys-partners = socios

words-ways-open = abierta, abierto
words-ways-endorsed = con aval
words-ways-nominated = por designación
words-ways-invited = por invitación
words-answers-yes = sí

words-regions-middle-east = oriente medio, medio oriente
words-regions-africa = áfrica
words-regions-asia-pacific = asia pacífico, asia y pacífico
words-regions-pacific = pacífico
words-regions-central-asia = asia central
words-regions-europe = europa
words-regions-latin-america = américa latina, latinoamérica
words-regions-south-america = américa del sur, sudamérica
words-regions-caribbean = caribe
