"""Names that everybody knows, in the form of ids.

Chosen among heads of state and government, artists, athletes and heroes of fiction known in both languages, and kept to
full names that no ordinary person is likely to bear.
"""

FAMOUS = frozenset(
    (
        *("emmanuel-macron", "nicolas-sarkozy", "francois-hollande", "jacques-chirac", "francois-mitterrand"),
        *("charles-de-gaulle", "marine-le-pen", "jean-luc-melenchon", "barack-obama", "michelle-obama", "donald-trump"),
        *("joe-biden", "hillary-clinton", "angela-merkel", "vladimir-putin", "vladimir-poutine", "boris-johnson"),
        *("margaret-thatcher", "winston-churchill", "queen-elizabeth", "king-charles", "nelson-mandela"),
        *("taylor-swift", "lady-gaga", "beyonce", "beyonce-knowles", "rihanna", "elton-john", "mick-jagger"),
        *("david-bowie", "michael-jackson", "elvis-presley", "johnny-hallyday", "aya-nakamura", "mylene-farmer"),
        *("celine-dion", "edith-piaf", "brigitte-bardot", "omar-sy", "jamel-debbouze", "gerard-depardieu"),
        *("catherine-deneuve", "marilyn-monroe", "brad-pitt", "angelina-jolie", "leonardo-dicaprio", "tom-cruise"),
        *("oprah-winfrey", "kim-kardashian", "steve-jobs", "bill-gates", "mark-zuckerberg", "elon-musk", "jeff-bezos"),
        *("zinedine-zidane", "kylian-mbappe", "lionel-messi", "cristiano-ronaldo", "david-beckham", "serena-williams"),
        *("usain-bolt", "rafael-nadal", "roger-federer", "albert-einstein", "marie-curie", "victor-hugo"),
        *("harry-potter", "hermione-granger", "homer-simpson", "marge-simpson", "bart-simpson", "sherlock-holmes"),
        *("james-bond", "indiana-jones", "mickey-mouse", "donald-duck", "super-mario", "luke-skywalker", "darth-vader"),
        *("asterix", "obelix", "mary-poppins", "peter-pan", "bridget-jones", "amelie-poulain", "jean-valjean"),
    )
)
