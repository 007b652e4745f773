# Somebody in need. Short and humane; the numbers come from policy/figures.yml.

care-suicide =
    Dank u dat u dit zegt. Wat u voelt telt, en u staat er niet alleen voor. Ik ben een machine: praat nu met iemand die luistert.
    Bent u nu in gevaar? Bel { $emergency_number }.
    Luisterlijn, gratis, dag en nacht: { $suicide_line_nl }. In het Frans: { $suicide_line_fr }.
    Iemand van microStart kan u ook terugbellen.
    .choice-human = { title-human }
    .choice-go-on = { title-go-on }
care-violence =
    Dank u dat u dit zegt. Niemand mag u pijn doen. Ik ben een machine: praat met iemand die kan helpen.
    Bent u nu in gevaar? Bel { $emergency_number }.
    Geweld thuis, gratis lijn: { $violence_line_nl }. In het Frans: { $violence_line_fr }.
    Iemand van microStart kan u ook terugbellen.
    .choice-human = { title-human }
    .choice-go-on = { title-go-on }
care-distress =
    Dank u dat u dit zegt. Het lijkt heel zwaar, en u staat er niet alleen voor. Ik ben een machine: een mens kan beter naar u luisteren.
    Iemand van microStart kan u hier met voorrang antwoorden. Wilt u nu met iemand praten, dag en nacht: { $suicide_line_nl } (in het Frans: { $suicide_line_fr }).
    .choice-human = { title-human }
    .choice-go-on = { title-go-on }
