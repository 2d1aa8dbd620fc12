# COUNT clients, one after the other, each as the tutorial's. Prints how many got which answer.
import collections, socket, sys

answers = collections.Counter()
for _ in range(int(sys.argv[2])):
    s = socket.socket()
    s.connect(('127.0.0.1', int(sys.argv[1])))
    answers[s.recv(1024)] += 1
    s.close()
for answer, count in answers.items():
    print(count, answer.decode())
