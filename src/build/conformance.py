# Runs Autobahn|Testsuite in Jython, on loopback only:  jython conformance.py list | client SPEC | server SPEC
#
# "list" prints the ids of all cases; the others do what SPEC says, a file in the suite's own format, whose "url" a
# server replaces by that of a free port. It ends with its standard input, so it outlives nobody who started it.

import json
import sys
import threading

from java.lang import Runtime

from autobahntestsuite import choosereactor  # the suite wants this before all the rest
from autobahntestsuite import case, fuzzing
from twisted.internet import reactor


def end_with_input():
    sys.stdin.read()
    Runtime.getRuntime().halt(1)


def say(line):
    print line
    sys.stdout.flush()


class Server(fuzzing.FuzzingServerFactory):

    def createReports(self):
        # Writing them takes long; the client that asks for them is answered first.
        reactor.callLater(0.5, self.write_reports)

    def write_reports(self):
        fuzzing.FuzzingServerFactory.createReports(self)
        say('reports written')


def serve(spec):
    factory = Server(spec)
    port = reactor.listenTCP(0, factory, interface='127.0.0.1').getHost().port
    url = 'ws://127.0.0.1:%d' % port
    factory.setSessionParameters(url=url, server=factory.server)
    say('listening on ' + url)


watcher = threading.Thread(target=end_with_input)
watcher.setDaemon(True)
watcher.start()

if sys.argv[1] == 'list':
    say('cases ' + ' '.join([c.__name__[len('Case'):].replace('_', '.') for c in case.Cases]))
else:
    with open(sys.argv[2]) as spec_file:
        spec = json.load(spec_file)
    if sys.argv[1] == 'server':
        serve(spec)
    else:
        fuzzing.startClient(spec)
    reactor.run()
