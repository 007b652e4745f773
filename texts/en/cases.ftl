# What an answer adds: first what the institution tells from its own settings (told-…, or untold-… where it has not filled
# them in), then the person's own case (case-<question>-<what>) in a paragraph of its own. Its choices come before those
# of the answer.

# From institution/settings.yml

told-interest = On { $interest_date }, the rate is { $interest_starter }% a year if you start. After one year in business it is { $interest_established }% a year.
untold-interest = The last known rates, published by the Flemish agency VLAIO on { $rate_starter_date }: from { $rate_starter }% a year if you start, { $rate_established }% after one year in business. They may have changed.
told-file-fee = { $file_fee } (Information of { $file_fee_date }.)
told-duration = It lasts from { $duration_min } to { $duration_max } months (information of { $duration_date }).
untold-duration = microStart has not published a shortest or longest time.
told-early-repayment = Pay back earlier? { $early_repayment } (Information of { $early_repayment_date }.)
untold-early-repayment = To pay back earlier, an advisor gives you the rule.
told-second-loan = { $second_loan } (Information of { $second_loan_date }.)
untold-second-loan = An advisor gives you the rule for a new loan.
told-guarantor = { $guarantor } (Information of { $guarantor_date }.)
untold-guarantor = An advisor explains the exact rule.
told-honour-loan = { $honour_loan } (Information of { $honour_loan_date }.)
untold-honour-loan = An advisor tells you whether you can have one, and how much.
told-documents = { $documents } (List of { $documents_date }.)
untold-documents = This is what microStart asks at least: your identity card, your bank card and your bank statements, private and business. You also need the list of your loans at the National Bank. This list (read on { $faq_read }) is not complete: an advisor gives you the rest.
told-answer-delay = { $answer_delay } (Information of { $answer_delay_date }.)
untold-answer-delay = microStart has not published how long it all takes: an advisor tells you what to expect.
told-application-page = You can also apply online: { $application_page }
told-excluded-activities = { $excluded_activities } (Information of { $excluded_activities_date }.)
untold-excluded-activities = One exception was named: tobacco. For a special case, ask an advisor.
told-credit-register = { $credit_register } (Information of { $credit_register_date }.)
untold-credit-register = An advisor explains the exact rule.
told-residence-permit = { $residence_permit } (Information of { $residence_permit_date }.)
untold-residence-permit = For the loan, an advisor tells you which papers you need.
told-coaching-format = { $coaching_format } (Information of { $coaching_format_date }.)
untold-coaching-format = An advisor tells you how the meetings go.
told-training-page = Dates and places: { $training_page }
untold-training-page = An advisor knows the dates and places.
told-volunteer-page = More information: { $volunteer_page }
told-phone = The phone number is { $phone }.
untold-phone = I have no sure phone number to give you yet.
told-phone-hours = { $phone_hours }
told-complaints = A complaint? { $complaints }
told-supervision = { $supervision } (Information of { $supervision_date }.)
told-privacy-page = The full notice: { $privacy_page }

# Who else helps, and where microStart receives people

partner-line = – { $name } ({ $link }): { $purpose }
# One line of the list of agencies. Hours and telephone follow when they are known.
agency = – { $name }: { $address }.
agency-unknown = – { $name }: ask an advisor for the address.
agency-hours = Hours: { $hours }.
agency-phone = Phone: { $phone }.
opening-days = { $days }, { $times }
opening-then = { $first }; { $then }
opening-run = { $first } to { $last }
opening-times = { $start } to { $end }
opening-and = { $first } and { $last }
town-brussels = Brussels
town-liege = Liège
town-ghent = Ghent
town-charleroi = Charleroi
town-antwerp = Antwerp

# The loan

case-ask-microcredit-private = For a private purchase, others can help you.
    .choice-personal-loan = { title-personal-loan }
case-ask-microcredit-idea = Is your project still an idea? A coach can help you already, without a loan.
    .choice-coaching = { title-coaching }
case-ask-amount-below = { $amount } euros is less than the minimum. Talk to a coach about it: that is free.
    .choice-coaching = { title-coaching }
case-ask-amount-inside = { $amount } euros is within these limits.
    .choice-start = { title-start }
case-ask-amount-above = { $amount } euros is more than the maximum. A microcredit can then be a part of it. A bank or your region can lend the rest.
    .choice-cofinancing = { title-cofinancing }
    .choice-public-support = { title-public-support }
case-ask-cost-example = An example: on { $amount } euros, the interest of the first month is about { $interest_month } euros. After that it goes down every month. The fee is not counted.
    .choice-start = { title-start }
case-ask-repayment-in-difficulty = You told me that paying is hard. Talk to somebody about it now: the earlier, the more solutions.
    .choice-human = { title-human }
case-ask-conditions-collective = You are in collective debt settlement: while it lasts, microStart does not lend. The free support stays open to you.
    .choice-coaching = { title-coaching }
case-ask-conditions-answers = I can put each condition next to your answers.
    .choice-my-answers = { title-my-answers }
case-ask-bank-cofinancing-part-offered = Your bank offers a part? An advisor looks at whether a microcredit can add to it.
    .choice-human = { title-human }
case-ask-bank-cofinancing-above = { $amount } euros is more than the maximum of a microcredit. A bank can lend the other part. Talk to an advisor about it.
    .choice-human = { title-human }
case-ask-bank-cofinancing-refused = Your bank said no? You can also ask for a microcredit without it.
    .choice-start = { title-start }
case-ask-use-of-funds-private = For a private purchase, others can help you.
    .choice-personal-loan = { title-personal-loan }
case-ask-personal-loan-brussels = In Brussels: { $partners }
case-ask-personal-loan-flanders = In Flanders: { $partners }
case-ask-personal-loan-wallonia = In Wallonia: { $partners }
case-ask-second-loan-up-to-date = You already have a loan at microStart: your advisor knows your file. Tell them about your project.
    .choice-human = { title-human }
case-ask-second-loan-in-difficulty = Let us first talk about your present loan. A person looks for a solution with you.
    .choice-human = { title-human }

# The support

case-ask-accompaniment-client = You have a loan at microStart? The support goes on while you pay back.
    .choice-coaching = { title-coaching }
case-ask-coaching-price-client = You have a loan at microStart? The support stays free while you pay back.
    .choice-coaching = { title-coaching }
case-ask-business-plan-idea = Is your project still an idea? A coach can put it on paper with you.
    .choice-coaching = { title-coaching }
case-ask-women-support-brussels = In Brussels there is also the network Women in Business of hub.brussels.
    .choice-public-support = { title-public-support }

# Banks, registers, debts

case-ask-bank-refusal-refused = More about your rights: { $partners }
    .choice-start = { title-start }
case-ask-bank-refusal-not-asked = You have not asked a bank yet? Many people do not dare. No public page of microStart asks for a bank’s answer first.
    .choice-start = { title-start }
case-ask-bank-refusal-part-offered = Your bank offers a part? A microcredit can sometimes add to it.
    .choice-cofinancing = { title-cofinancing }
case-ask-credit-register-collective = Are you also in collective debt settlement? That is another procedure, with other rules.
    .choice-debt = { title-debt }
case-ask-debt-settlement-collective = You are in collective debt settlement: first talk about your project with your mediator. These services help for free: { $partners }
    .choice-coaching = { title-coaching }
case-ask-debt-settlement-amicable = You are in amicable debt mediation: talk about your project with your mediation service. These services help for free: { $partners }
    .choice-start = { title-start }
case-ask-debt-settlement-none = You have no debt mediation now: this condition does not stand in your way.
    .choice-start = { title-start }

# The person's situation

case-ask-unemployment-benefit-unemployed = You are unemployed. These services can help you: { $partners }
    Please note: testing your project in a cooperative does not make the benefit last longer.
    .choice-side-business = { title-side-business }
case-ask-unemployment-benefit-employee = You have a job? You can also start on the side.
    .choice-side-business = { title-side-business }
case-ask-unemployment-benefit-benefit = You live on help from the CPAS or OCMW, or from your health fund? Other rules hold for you.
    .choice-social-assistance = { title-social-assistance }
case-ask-social-assistance-social-assistance = You get help from the CPAS or OCMW: tell them about your project. These services can help you: { $partners }
    .choice-coaching = { title-coaching }
case-ask-social-assistance-incapacity = You are on sick pay: the medical adviser’s agreement comes before all the rest. These services can help you: { $partners }
    .choice-coaching = { title-coaching }
case-ask-social-assistance-unemployed = Are you unemployed? Then ONEM or RVA is the one to tell.
    .choice-unemployment = { title-unemployment }
case-ask-residence-permit-right = You told me that you may be self-employed in Belgium: for the law, that is the main point.
    .choice-start = { title-start }
case-ask-residence-permit-no-right = You do not have this right yet: it is the first step. These services tell you what to do: { $partners }
    .choice-coaching = { title-coaching }
case-ask-diploma-experience-flanders = In Flanders, this proof is no longer asked since { $skills_proof_end_flanders }.
    .choice-start = { title-start }
case-ask-diploma-experience-regulated = In your sector, several trades ask for it. A business counter checks it with you: that is the office where the self-employed register.
    .choice-start-steps = { title-start-steps }
case-ask-age-minor = You are not { $legal_age } yet? You can already prepare your project with a coach, for free.
    .choice-coaching = { title-coaching }
case-ask-age-student = Are you a student? There is a special status.
    .choice-student = { title-student }
case-ask-student-status-student = You are a student. Here they check the conditions with you: { $partners }
    .choice-start = { title-start }
case-ask-side-business-unemployed = Are you unemployed? First declare your activity to ONEM or RVA.
    .choice-unemployment = { title-unemployment }
case-ask-side-business-benefit = You live on help from the CPAS or OCMW, or from your health fund? First ask them to agree.
    .choice-social-assistance = { title-social-assistance }
case-ask-side-business-student = { case-ask-age-student }
    .choice-student = { title-student }
case-ask-sector-examples = Examples: microStart has financed { $shops_financed } shops, { $horeca_financed } food and hospitality projects and { $transport_financed } carriers (figures of { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-horeca = In food and hospitality, microStart has financed { $horeca_financed } projects so far (figure of { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-retail = In shops, microStart has financed { $shops_financed } projects so far (figure of { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-services = In services, microStart has financed { $services_financed } projects so far (figure of { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-personal-care = In personal care, microStart has financed { $personal_care_financed } projects so far (figure of { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-transport = In transport, microStart has financed { $transport_financed } projects so far (figure of { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-construction = In building, microStart has financed { $construction_financed } projects so far (figure of { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-other = Outside the large sectors, microStart has financed { $other_financed } projects so far (figure of { $figures_year }).
    .choice-start = { title-start }

# Starting a business

case-ask-start-steps-no-right = First of all, you need the right to be self-employed in Belgium.
    .choice-permit = { title-permit }
case-ask-start-steps-unemployed = { case-ask-side-business-unemployed }
    .choice-unemployment = { title-unemployment }
case-ask-start-steps-benefit = { case-ask-side-business-benefit }
    .choice-social-assistance = { title-social-assistance }
case-ask-start-steps-brussels = For information in Brussels: { $partners }
case-ask-start-steps-flanders = For information in Flanders: { $partners }
case-ask-start-steps-wallonia = For information in Wallonia: { $partners }
case-ask-other-lenders-brussels = In Brussels: { $partners }
case-ask-other-lenders-flanders = In Flanders: { $partners }
case-ask-other-lenders-wallonia = In Wallonia: { $partners }
case-ask-public-support-brussels = In Brussels: { $partners }
case-ask-public-support-flanders = In Flanders: { $partners }
case-ask-public-support-wallonia = In Wallonia: { $partners }
case-ask-public-support-allowance = In Brussels there is an allowance of { $brussels_allowance } euros (checked on { $brussels_allowance_checked }). It is for jobseekers who start full-time.
case-ask-public-support-airbag = In Wallonia, Forem’s “Airbag” gives { $airbag } euros in all (checked on { $airbag_checked }). It is for a business that is your main work.
case-ask-family-loan-tax-brussels = In Brussels it is the Proxi loan. The tax advantage was { $proxi_tax_credit }% a year at first (rule of { $proxi_year }). Your husband, wife or legal cohabitant cannot be the lender. Ask { $info_line_brussels } for today’s rule.
case-ask-family-loan-tax-flanders = In Flanders it is the Winwinlening. The tax advantage was { $winwin_tax_credit }% a year (rule of { $winwin_year }).
case-ask-family-loan-tax-wallonia = In Wallonia, the Coup de Pouce loan was planned until { $coup_de_pouce_end }. Ask { $info_line_wallonia } what follows.

# microStart

case-ask-impact-unemployed = { $without_job_financed } of the people financed had no job. So you are no exception.
    .choice-start = { title-start }
case-ask-agencies-published = In { $figures_year }, microStart named offices in Brussels, Liège, Ghent, Charleroi and Antwerp. There were also { $local_sittings } local sittings: places where you are received on certain days. Places may have changed: ask an advisor for the address.
case-ask-agencies-near = For postal code { $postal_code }, the nearest town of this list is { $town }.
    .choice-human = { title-human }
case-ask-agencies-nearest = Nearest to postal code { $postal_code }:
    { $agencies }
case-ask-agencies-all = You are received here:
    { $agencies }
case-ask-agencies-towns = You are received in { $agencies }. For an address, write “office near” with the name of your town.
