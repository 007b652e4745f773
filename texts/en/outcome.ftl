# What the answers lead to: the route, why, and what to do next. Never a decision: people decide.

outcome-reasons-intro = Why this way?
outcome-next-intro = What you can do now:
outcome-line = – { $line }
outcome-end = This way is not a decision. You can always ask a person for advice. What would you like to do?
    .choice-human = { title-human }
    .choice-why = { title-why }
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-change = { title-change }
    .choice-help-report = { title-help-report }

# Routes

route-client-care = You already have a loan at microStart and things are difficult now. Thank you for saying so. The best step is to talk to a person at microStart soon. Together you look for a solution.
route-private-purpose = microStart only finances professional projects. For a private purchase, another organisation may have an answer. If you also have a professional project, let us talk about it.
route-minor = You can sign for a loan from the age of { $legal_age }. You can already prepare your project with a coach, free of charge. That gives you a head start.
route-outside-belgium = microStart finances businesses that earn in Belgium. If part of your sales will be here, tell an advisor. The free support stays open to you.
route-permit-first = The first step is the right to work as self-employed in Belgium. Often this takes a professional card. Meanwhile, a coach can prepare your project with you. The microcredit can come after that.
route-debt-help = During a collective debt settlement, microStart does not lend. Talk to your debt mediator about your project first. The free support stays open to you. After the settlement, you are welcome to come back.
route-coaching = The right first step for you is the free support. A coach helps you prepare your project, at your own pace. A microcredit can come later, if you need one.
route-larger-finance = You need more than { $loan_max } euros, the most that a microcredit at microStart can be. Several sources can add up: a microcredit, a bank, a public fund. An advisor can build this with you.
route-microcredit = With these answers, you can apply for a microcredit at microStart. First an advisor looks at your project with you. Then a committee of people decides. Nothing has been decided yet.
route-advisor-review = Some answers are not known yet, and that is normal. An advisor can look at your situation with you. Together you will see what is possible.

# Reasons

reason-existing-client-in-difficulty = You say that your present loan is hard to pay.
reason-purpose-private = The money is for a private purchase.
reason-adult-no = You are not { $legal_age } yet.
reason-revenue-outside-belgium = The business will not earn its money in Belgium.
reason-self-employed-right-no = You do not have the right to work as self-employed in Belgium yet.
reason-debt-settlement-collective = You are in collective debt settlement, and microStart does not lend then.
reason-need-coaching = You are looking for support.
reason-need-information = You are looking for information.
reason-stage-idea = Your project is still an idea.
reason-amount-below-min = You ask for { $amount } euros; a microcredit starts at { $loan_min } euros.
reason-amount-above-max = You ask for { $amount } euros; a microcredit stops at { $loan_max } euros.
reason-microcredit-conditions-met = Your answers match the published conditions. The amount is between { $loan_min } and { $loan_max } euros.
reason-answers-unknown = We do not know yet: { $facts }.

# Next steps that belong to a route

next-advisor-call = Let an advisor of microStart call you: they look at your project with you, without obligation.
next-client-advisor = Talk to your advisor before the next instalment. The earlier you talk, the more solutions there are.
next-coaching = Make an appointment with a coach to prepare your project.
next-prepare-project = Write down your project in a few lines: the idea, the customers, the spending.
next-debt-mediator = Ask your debt mediator for advice before any new project.
next-enterprise-counter = Ask an enterprise counter which card or paper you need.
next-private-lender = For a private purchase, other organisations and your CPAS or OCMW can advise you.
next-come-back = Come back when your situation changes: your options will change too.

# Advice

next-benefit-unemployment = Declare your activity to ONEM or RVA before you start. With the Springboard measure, a side business is possible for { $springboard_months } months with your benefit. Unemployment benefit lasts { $unemployment_max_months } months at most: check your rights.
next-benefit-social = Ask your CPAS or OCMW to agree before you test or start your activity.
next-benefit-incapacity = Ask the medical adviser of your health insurance fund to agree before you start.
next-student-entrepreneur = Think of the student entrepreneur status: it exists from { $student_age_min } to { $student_age_max } years old. Your contributions may be lower.
next-bank-rights = Did the bank say no? You may ask why. The law on financing small businesses protects you.
next-bank-cofinancing = A microcredit can add to a bank loan. Ask your bank which part it can lend.
next-honour-loan = Ask the advisor whether an honour loan, without interest, can add to your microcredit.
next-amicable-mediation = Amicable debt mediation does not block, in principle. Talk about your project with your mediation service.
next-useful-addresses = Useful addresses: { $partners }.
next-regional-lenders = Other organisations also lend to small projects, depending on your region.
next-regional-lenders-brussels = In Brussels, other organisations also lend to small businesses: { $partners }.
next-regional-lenders-wallonia = In Wallonia, other organisations also lend to small businesses: { $partners }.
next-regional-lenders-flanders = In Flanders, other organisations also lend to small businesses: { $partners }.
next-regional-support = Your region informs entrepreneurs for free. Give your postal code to know whom to call.
next-regional-support-brussels = In Brussels, public services inform entrepreneurs for free: { $partners }.
next-regional-support-wallonia = In Wallonia, public services inform and help entrepreneurs: { $partners }.
next-regional-support-flanders = In Flanders, public services inform and help entrepreneurs: { $partners }.
next-free-coaching = The support of microStart is free, with or without a loan.
next-talk-to-a-person = You can talk to a person at microStart whenever you like.

# What would change the way, and where the limits come from

outcome-changes-intro = What would change the way:
change-amount-at-most = With { $value } euros or less: { $route }.
change-amount-at-least = With { $value } euros or more: { $route }.
change-is = With “{ $value }” to the question “{ $label }”: { $route }.
outcome-limits = A microcredit goes from { $loan_min } to { $loan_max } euros. Source: { $loan_max_source }, checked on { $loan_max_checked }.

# "Why?": each published condition with the person's answer

why-nothing-yet = I do not have answers from you yet. I can ask you the questions now.
    .choice-start = { title-start }
    .choice-human = { title-human }
why-intro = Here is each published condition, and what your answers say about it:
why-line = – { $label }: { $state } ({ $answer })
why-line-not-known = – { $label }: { $state }
why-limit-loan-min = Amount of at least { $limit } euros
why-limit-loan-max = Amount of at most { $limit } euros
why-state-yes = yes
why-state-no = no
why-state-not-known = not known yet
why-end = These conditions are published. A committee of people looks at everything else, never this assistant.
    .choice-human = { title-human }
    .choice-change = { title-change }
    .choice-questions = { title-questions }
